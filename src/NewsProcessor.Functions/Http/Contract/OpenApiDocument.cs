using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>The API as OpenAPI 3.1 has it, made from <see cref="RouteTable"/>.</summary>
static class OpenApiDocument
{
    const string About = """
        News articles read from uploaded files. GET stands for HEAD too. Answers carry a strong ETag: send it back as If-None-Match for a 304. What is unknown is left out, never null.
        Errors are problem details (RFC 9457): `type` is stable, for programs; `detail` says what to do, for people. In Azure the platform asks for a function key, and answers 401 without one.
        """;

    static readonly (string Name, string About)[] _groups =
    [
        ("Articles", "The articles, and what is in them."),
        ("Changes", "Following along without asking for everything again."),
        ("Uploads", "Files, and what became of them."),
        ("Operation", "For those who run it, and for programs that read this."),
    ];

    /// <summary>The document.</summary>
    /// <param name="server">The address that the paths stand below.</param>
    public static JsonObject At(string server)
    {
        var schemas = new OpenApiSchemas();
        var paths = new JsonObject();
        foreach (var route in RouteTable.All)
        {
            var path = (JsonObject)(paths["/" + route.Path] ??= new JsonObject());
            path[route.Method.ToLowerInvariant()] = OpenApiOperation.Of(route, schemas);
        }
        schemas.Of(FunctionsJson.Instance.ProblemBody);
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "News Processor", ["version"] = "1.0.0", ["description"] = About.ReplaceLineEndings(" ") },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
            ["security"] = new JsonArray(new JsonObject { ["functionKey"] = new JsonArray() }, new JsonObject { ["functionKeyInAddress"] = new JsonArray() }),
            ["tags"] = new JsonArray([.. _groups.Select(group => new JsonObject { ["name"] = group.Name, ["description"] = group.About })]),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["securitySchemes"] = Keys(), ["headers"] = OpenApiHeaders.All(), ["schemas"] = schemas.Components },
        };
    }

    public static byte[] BytesAt(string server) => JsonSerializer.SerializeToUtf8Bytes(At(server), FunctionsJson.Instance.JsonObject);

    static JsonObject Keys() => new()
    {
        ["functionKey"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-functions-key", ["description"] = "A function key of the app; only in Azure." },
        ["functionKeyInAddress"] = new JsonObject { ["type"] = "apiKey", ["in"] = "query", ["name"] = "code", ["description"] = "The same, for clients that can't send headers, such as feed readers." },
    };
}
