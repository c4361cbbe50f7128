using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>One route as an operation of the OpenAPI document.</summary>
static class OpenApiOperation
{
    public static JsonObject Of(ApiRoute route, OpenApiSchemas schemas)
    {
        var operation = new JsonObject
        {
            ["operationId"] = char.ToLowerInvariant(route.Function[0]) + route.Function[1..],
            ["summary"] = route.Summary,
            ["tags"] = new JsonArray(route.Group),
        };
        if (route.Description is { } description)
            operation["description"] = description;
        if (route.IsAnonymous)
            operation["security"] = new JsonArray();
        if (route.InPath.Count + route.InQuery.Count > 0)
            operation["parameters"] = new JsonArray([.. route.InPath.Select(parameter => Parameter(parameter, "path")), .. route.InQuery.Select(parameter => Parameter(parameter, "query"))]);
        if (route.TakesFile)
            operation["requestBody"] = new JsonObject { ["description"] = "The file.", ["required"] = true, ["content"] = new JsonObject { ["*/*"] = new JsonObject { ["schema"] = new JsonObject() } } };
        operation["responses"] = Responses(route, schemas);
        return operation;
    }

    static JsonObject Parameter(Parameter parameter, string place)
    {
        var described = new JsonObject { ["name"] = parameter.Name, ["in"] = place, ["description"] = parameter.Description, ["schema"] = parameter.Schema.DeepClone() };
        if (parameter.IsRequired)
            described["required"] = true;
        if (parameter.Schema["type"]!.GetValue<string>() is "array")
            (described["style"], described["explode"]) = ("form", false);
        if (parameter.Example.Length > 0)
            described["example"] = Example(parameter);
        return described;
    }

    static JsonNode Example(Parameter parameter) => parameter.Schema["type"]!.GetValue<string>() switch
    {
        "array" => new JsonArray([.. parameter.Example.Split(',').Select(value => JsonValue.Create(value))]),
        "integer" => int.Parse(parameter.Example, CultureInfo.InvariantCulture),
        _ => parameter.Example,
    };

    static JsonObject Responses(ApiRoute route, OpenApiSchemas schemas)
    {
        var responses = new JsonObject();
        foreach (var answer in route.Answers)
        {
            responses[Code(answer.Status)] = Response(answer, schemas);
            if (answer.IsTagged)
                responses["304"] = new JsonObject { ["description"] = "The client has it already.", ["headers"] = OpenApiHeaders.Of(OpenApiHeaders.OfCaching) };
        }
        foreach (var problems in route.AllProblems.GroupBy(problem => problem.Status).OrderBy(same => same.Key))
            responses[Code(problems.Key)] = Error(problems);
        return responses;
    }

    static JsonObject Response(Answer answer, OpenApiSchemas schemas)
    {
        var response = new JsonObject { ["description"] = answer.Description };
        var headers = OpenApiHeaders.Of([.. answer.IsTagged ? OpenApiHeaders.OfCaching : [], .. answer.Headers]);
        if (headers.Count > 0)
            response["headers"] = headers;
        if (answer.Contents.Count > 0)
            response["content"] = new JsonObject(answer.Contents.Select(content => KeyValuePair.Create(content.MediaType, (JsonNode?)new JsonObject { ["schema"] = Schema(content, schemas) })));
        return response;
    }

    static JsonObject Schema(Content content, OpenApiSchemas schemas) => content.Types switch
    {
        [] => content.MediaType.StartsWith("text/", StringComparison.Ordinal) ? new() { ["type"] = "string" } : [],
        [var type] => schemas.Of(type),
        var types => new() { ["oneOf"] = new JsonArray([.. types.Select(schemas.Of)]) },
    };

    static JsonObject Error(IGrouping<int, ProblemType> problems)
    {
        var types = new JsonObject { ["properties"] = new JsonObject { ["type"] = new JsonObject { ["enum"] = new JsonArray([.. problems.Select(problem => JsonValue.Create(problem.Uri))]) } } };
        var schema = new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/components/schemas/Problem" }, types) };
        var error = new JsonObject { ["description"] = string.Join("\n", problems.Select(problem => $"* `{problem.Name}`: {problem.Meaning}")) };
        if (problems.Contains(ProblemTable.StorageUnavailable))
            error["headers"] = OpenApiHeaders.Of(["Retry-After"]);
        error["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = schema } };
        return error;
    }

    static string Code(int status) => status.ToString(CultureInfo.InvariantCulture);
}
