using Microsoft.AspNetCore.Cors.Infrastructure;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost.Http;

/// <summary>The platform's CORS setting, read from <c>Host.CORS</c> of local.settings.json.</summary>
static class Cors
{
    public static void Allow(CorsPolicyBuilder policy, HostSettings settings)
    {
        if (settings.Cors.Count == 0)
            return;
        policy.WithOrigins([.. settings.Cors]).AllowAnyHeader().AllowAnyMethod();
        if (settings.CorsCredentials)
            policy.AllowCredentials();
    }
}
