namespace NewsProcessor.Benchmarks.Starting;

/// <summary>What `dotnet new web` makes, listening on the loopback port that is its argument.</summary>
static class EmptyApp
{
    public const string Name = "EmptyApp";

    const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    const string Program = """
        var builder = WebApplication.CreateBuilder([$"--urls=http://127.0.0.1:{args[0]}"]);
        var app = builder.Build();
        app.MapGet("/", () => "Hello World!");
        app.Run();
        """;

    public static async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, Name + ".csproj"), Project);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
    }
}
