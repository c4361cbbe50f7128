namespace NewsProcessor.LocalHost.Verbs;

/// <summary>One file that was named on the command line or found in a folder that was.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its name, or its path within the folder, with slashes.</param>
sealed record GivenFile(string Path, string Name)
{
    /// <summary>Every file given, folders with all that is in them, found one by one.</summary>
    public static IEnumerable<GivenFile> Among(IEnumerable<FileSystemInfo> given) => given.SelectMany(one => one is DirectoryInfo folder
        ? folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => new GivenFile(file.FullName, Relative(folder, file)))
        : [new GivenFile(one.FullName, one.Name)]);

    static string Relative(DirectoryInfo folder, FileInfo file)
    {
        var path = System.IO.Path.GetRelativePath(folder.FullName, file.FullName);
        return System.IO.Path.DirectorySeparatorChar is '\\' ? path.Replace('\\', '/') : path;
    }
}
