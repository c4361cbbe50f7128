namespace NewsProcessor.LocalHost.Verbs;

/// <summary>Where in the folder for results each file's go: no two share a place.</summary>
sealed class ResultPaths
{
    readonly Dictionary<GivenFile, string> _documents = [];
    readonly Dictionary<GivenFile, string> _containers = [];

    public ResultPaths(IReadOnlyCollection<GivenFile> files)
    {
        var places = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Give(files, _documents, places, ".json", file => Path.GetFileNameWithoutExtension(file.Path), file => Path.GetFileName(file.Path), file => file.Name);
        Give(files, _containers, places, "", file => Path.GetFileName(file.Path), file => file.Name);
    }

    /// <summary>The file for a document's articles: its name without extension, with it where another's is the same but for that, else its path.</summary>
    public string Document(GivenFile file) => _documents[file];

    /// <summary>The folder for a container's articles.</summary>
    public string Container(GivenFile file) => _containers[file];

    /// <summary>To each file the first of its names that no other has, else its whole path.</summary>
    static void Give(IReadOnlyCollection<GivenFile> files, Dictionary<GivenFile, string> given, HashSet<string> places, string ending, params Func<GivenFile, string>[] names)
    {
        foreach (var name in names)
        {
            foreach (var alike in files.Where(file => !given.ContainsKey(file)).GroupBy(name, StringComparer.OrdinalIgnoreCase).Where(alike => alike.Count() == 1).ToList())
                if (places.Add(alike.Key + ending))
                    given.Add(alike.Single(), Beside(alike.Key) + ending);
        }
        foreach (var file in files)
            if (!given.ContainsKey(file))
                given.Add(file, Beside(Path.GetRelativePath(Path.GetPathRoot(file.Path)!, file.Path)) + ending);
    }

    /// <summary>A path whose folders cannot be called like a result.</summary>
    static string Beside(string path) => path.Replace(".json/", ".json.d/", StringComparison.OrdinalIgnoreCase).Replace(".json\\", ".json.d\\", StringComparison.OrdinalIgnoreCase);
}
