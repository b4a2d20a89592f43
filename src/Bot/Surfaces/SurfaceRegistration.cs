namespace GssBot.Bot.Surfaces;

internal static class SurfaceRegistration
{
    /// <summary>Registers each surface that is on. Needs an <c>Explainer</c> in the container.</summary>
    public static WebApplicationBuilder AddSurfaces(this WebApplicationBuilder builder, SurfaceList surfaces)
    {
        builder.Services.AddSingleton(surfaces);
        builder.WebHost.UseUrls([.. surfaces.Listeners(builder.Configuration)]);
        foreach (var surface in surfaces.All)
        {
            surface.Add(builder);
        }

        return builder;
    }

    /// <summary>Maps the paths of each surface that is on.</summary>
    public static void MapSurfaces(this WebApplication app)
    {
        foreach (var surface in app.Services.GetRequiredService<SurfaceList>().All)
        {
            surface.Map(app);
        }
    }
}
