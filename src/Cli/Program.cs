using GssBot.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
