using GssBot.Bot;
using GssBot.Bot.LocalCases;
using GssBot.Bot.Settings;
using GssBot.Bot.Start;
using GssBot.Bot.Surfaces;

var surfaces = AllSurfaces.List;
return await Verbs.RunAsync(args, surfaces, Console.Out, Console.Error, words => StartUp.GuardAsync(Console.Error, async starting =>
{
    var builder = HostSettings.Builder(CommandLineSecrets.Refuse(words, surfaces.Secrets(new ConfigurationManager())));
    builder.AddSettings(surfaces).Demand();
    builder.AddLog(starting);
    builder.Services.AddCases(builder.Configuration);
    builder.AddSurfaces(surfaces);
    builder.AddWarmUp();

    var app = builder.Build();
    app.UseAll();
    await starting.RunAsync(app, StartReport.Write);
}));
