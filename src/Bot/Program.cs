using GssBot.Bot;
using GssBot.Bot.LocalCases;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack;
using GssBot.Bot.Teams;
using GssBot.Bot.Web;

return await Verbs.RunAsync(args, Console.Out, Console.Error, words => StartUp.GuardAsync(Console.Error, async starting =>
{
    var builder = HostSettings.Builder(CommandLineSecrets.Refuse(words));
    builder.AddSettings().Demand();
    builder.AddLog(starting);
    builder.Services.AddCases(builder.Configuration);
    builder.AddSlack();
    builder.Services.AddTeams(builder.Configuration);
    builder.AddWeb();
    builder.AddWarmUp();

    var app = builder.Build();
    app.UseMiddleware<WebGate>();
    app.UseRateLimiter();
    app.MapHealth();
    app.MapSlack();
    app.MapTeams();
    app.MapWeb();
    await starting.RunAsync(app, StartReport.Write);
}));
