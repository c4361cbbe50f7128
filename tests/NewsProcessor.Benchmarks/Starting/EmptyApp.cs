using Microsoft.AspNetCore.Builder;

namespace NewsProcessor.Benchmarks.Starting;

/// <summary>What `dotnet new web` makes.</summary>
static class EmptyApp
{
    public static void Run(string port)
    {
        var builder = WebApplication.CreateBuilder([$"--urls=http://127.0.0.1:{port}"]);
        var app = builder.Build();
        app.MapGet("/", () => "Hello World!");
        app.Run();
    }
}
