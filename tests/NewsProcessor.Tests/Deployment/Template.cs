using System.Text.Json.Nodes;

namespace NewsProcessor.Tests.Deployment;

/// <summary>A compiled template with its expressions worked out.</summary>
sealed class Template(JsonNode snapshot)
{
    public IEnumerable<JsonObject> Resources => snapshot["predictedResources"]!.AsArray().Select(resource => resource!.AsObject());

    public IEnumerable<string> Outputs => snapshot["outputs"]!.AsObject().Select(output => output.Key);

    public IEnumerable<JsonObject> Of(string type) => Resources.Where(resource => Text(resource, "type") == type);

    /// <summary>The app settings, in the order of the template.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        Of("Microsoft.Web/sites/config").SelectMany(config => config["properties"]!.AsObject()).ToDictionary(setting => setting.Key, setting => setting.Value!.GetValue<string>(), StringComparer.Ordinal);

    /// <summary>The text of a value by its path, such as properties.sku.name; null where there is none.</summary>
    public static string? Text(JsonNode? resource, string path) => path.Split('.').Aggregate(resource, (node, name) => node is JsonArray list ? list.ElementAtOrDefault(int.Parse(name, null)) : node?[name])?.ToString();

    /// <summary>The template with one value changed, or taken away for null.</summary>
    /// <param name="type">Of the resources whose name or id holds <paramref name="name"/>.</param>
    /// <param name="name">A part of the name or id.</param>
    /// <param name="path">To the value; empty for the whole resource.</param>
    /// <param name="value">JSON.</param>
    public Template With(string type, string name, string path, string? value)
    {
        var copy = snapshot.DeepClone();
        var resources = copy["predictedResources"]!.AsArray();
        var changed = resources.Where(resource => Text(resource, "type") == type && (Text(resource, "name") + Text(resource, "id")).Contains(name, StringComparison.Ordinal)).ToList();
        if (changed is [])
            throw new ArgumentException($"There is no {type} named {name}.", nameof(name));
        foreach (var resource in changed)
        {
            if (path.Length == 0)
                resources.Remove(resource);
            else
                Change(resource!, path.Split('.'), value);
        }
        return new(copy);
    }

    static void Set(JsonNode node, string name, JsonNode? value)
    {
        if (node is JsonArray list)
            list[int.Parse(name, null)] = value;
        else
            node[name] = value;
    }

    static void Change(JsonNode node, string[] path, string? value)
    {
        for (var step = 0; step < path.Length - 1; step++)
            node = node is JsonArray list ? list[int.Parse(path[step], null)]! : node[path[step]]!;
        if (value is null)
            node.AsObject().Remove(path[^1]);
        else
            Set(node, path[^1], JsonNode.Parse(value));
    }
}
