using GssBot.Bot;
using GssBot.Bot.LocalCases;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack;
using GssBot.Bot.Teams;
using GssBot.Bot.Web;

if (Verbs.Find(args) is { } verb)
{
    return await verb();
}

return await StartUp.GuardAsync(Console.Error, async starting =>
{
    var builder = WebApplication.CreateBuilder(CommandLineSecrets.Refuse(args));
    builder.AddSettings();
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
    StartReport.Write(app);
    await starting.RunAsync(app);
});
