// Modules that lessons import, looked up among the files of their site as bundlers do: the path itself, with an ending, as a
// folder with an index. Names count as the disk has them, letter by letter, also where the disk does not care.

using System.Collections.Concurrent;
using ContentLint.Configuration.Sites;
using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Rules;

namespace ContentLint.Workspace;

/// <summary>The modules around the lessons of a run.</summary>
internal sealed class ModuleFiles : CourseFiles
{
    private const int MostFolders = 20_000;
    private const int MostFiles = 100_000;

    private static readonly string[] ScriptEndings = [".mjs", ".js", ".mts", ".ts", ".jsx", ".tsx"];

    private readonly TracedMemo<Dictionary<string, bool>> _folders;
    private readonly TracedMemo<bool> _isFolder;
    private readonly TracedMemo<IReadOnlyCollection<string>?> _exports;
    private readonly TracedMemo<ModuleAliases> _aliases;
    private readonly TracedMemo<IReadOnlyList<IReadOnlyList<string>>> _ignored;
    private readonly TracedMemo<DataMapping?> _frontMatters;
    private readonly TracedMemo<LessonFacts?> _lessons;
    private readonly PackageFiles _packages;
    private readonly ComponentFiles _components;
    private readonly ConcurrentDictionary<string, bool> _isThere = new(StringComparer.Ordinal);

    /// <summary>Makes the modules of a run.</summary>
    /// <param name="reader">Gives files.</param>
    /// <param name="read">Reads a lesson that is not to be linted; <see langword="null"/> for a file that is none.</param>
    public ModuleFiles(SourceReader reader, Func<FileId, LessonFacts?> read)
    {
        _lessons = new(reader, (path, files) => files.Exists(path) ? read(files.IdOf(path)) : null);
        _folders = new(reader, List);
        _packages = new(reader, Has);
        _components = new(reader);
        _isFolder = new(reader, (path, files) => files.HasFolder(path));
        _exports = new(reader, (path, files) => files.TryRead(path) is { } source ? ScriptExports.Find(source.Text) : null);
        _aliases = new(reader, (folder, files) => ModuleAliases.Read(folder, path => files.TryRead(path, folder)));
        _frontMatters = new(reader, (path, files) => files.TryRead(path) is { } source ? ReadFrontMatter(source) : null);
        _ignored = new(reader, (folder, files) => GitIgnored.Read(FilePath.Combine(folder, ".gitignore"), files.TryRead));
    }

    /// <summary>Whether changes touch what was asked.</summary>
    public bool IsTouchedBy(FileChanges changes) =>
        _folders.IsTouchedBy(changes) || _isFolder.IsTouchedBy(changes) || _exports.IsTouchedBy(changes) || _aliases.IsTouchedBy(changes) || _ignored.IsTouchedBy(changes)
        || _frontMatters.IsTouchedBy(changes) || _lessons.IsTouchedBy(changes) || _packages.IsTouchedBy(changes) || _components.IsTouchedBy(changes);

    /// <summary>Takes over what is known and changes do not touch.</summary>
    /// <param name="earlier">The files from before the changes.</param>
    /// <param name="changes">What has changed.</param>
    /// <param name="areAsked">Whether the same questions count as asked here too, which is so where none is touched.</param>
    /// <param name="haveSameConfiguration">Whether lessons are read as before.</param>
    public void TakeFrom(ModuleFiles earlier, FileChanges changes, bool areAsked, bool haveSameConfiguration)
    {
        if (haveSameConfiguration)
            _lessons.TakeFrom(earlier._lessons, changes, areAsked);
        _folders.TakeFrom(earlier._folders, changes, areAsked);
        _isFolder.TakeFrom(earlier._isFolder, changes, areAsked);
        _exports.TakeFrom(earlier._exports, changes, areAsked);
        _aliases.TakeFrom(earlier._aliases, changes, areAsked);
        _ignored.TakeFrom(earlier._ignored, changes, areAsked);
        _frontMatters.TakeFrom(earlier._frontMatters, changes, areAsked);
        _packages.TakeFrom(earlier._packages, changes, areAsked);
        _components.TakeFrom(earlier._components, changes, areAsked);
    }

    public override IReadOnlyCollection<string>? ExportsOf(string path) =>
        Array.Exists(ScriptEndings, e => path.EndsWith(e, StringComparison.Ordinal)) ? _exports.Get(path) : null;

    public override IReadOnlyCollection<string>? NamesOf(string module) => KnownModules.NamesOf(module);

    public override IReadOnlyCollection<string>? IdsOf(LessonFacts lesson, string path) => lesson.Settings.SiteFolder is { } site
        ? _components.IdsOf(path, (folder, module) => Candidates(lesson, folder, site, module).Select(Find).FirstOrDefault(p => p is not null))
        : null;

    public override FileLook Look(string path, string? seenFrom = null)
    {
        if (Has(path, isFolder: false))
            return new FileLook(FileState.File, path);
        if (Has(path, isFolder: true))
            return new FileLook(FileState.Folder, path);
        if (IsWritten(path, seenFrom) || IsBehindLink(path))
            return default;
        return InOtherCase(path) is { } found ? new FileLook(FileState.OtherCase, found) : new FileLook(FileState.Missing);
    }

    public override IReadOnlyList<string>? FilesBelow(string folder)
    {
        var (found, folders, looked) = (new List<string>(), new Stack<string>([folder]), 0);
        while (folders.Count > 0)
        {
            var current = folders.Pop();
            if (++looked > MostFolders || found.Count > MostFiles)
                return null;

            foreach (var entry in _folders.Get(current))
            {
                if (!entry.Value)
                    found.Add(FilePath.Combine(current, entry.Key));
                else if (entry.Key[0] != '.' && entry.Key != "node_modules")
                    folders.Push(FilePath.Combine(current, entry.Key));
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    public override LessonFacts? FactsOf(string path) => _lessons.Get(path);

    public override DataMapping? FrontMatterOf(string path) => _frontMatters.Get(path);

    public override ModuleResolution Resolve(LessonFacts lesson, string module)
    {
        // Lessons without a site around them are copied into one: what is beside them there is not known here. And a text that
        // is no file stands nowhere.
        // `?raw` and `#part` are the bundler's; `!` is webpack's way to name loaders.
        var end = module.IndexOfAny(['?', '#'], module.Length > 0 && module[0] == '#' ? 1 : 0);
        var name = end < 0 ? module : module.Substring(0, end);
        if (lesson.Settings.SiteFolder is not { } site || !Has(lesson.File.FullPath, isFolder: false) || name.Length == 0 || name.Contains('!') || name.Contains('\\'))
            return default;
        if (Candidates(lesson, lesson.Folder, site, name) is not { Count: > 0 } candidates)
            return _packages.Resolve(lesson, site, name);

        foreach (var candidate in candidates)
        {
            if (Find(candidate) is { } path)
                return new ModuleResolution(ModuleState.Found, path);
        }

        return candidates.Any(c => IsWritten(c, lesson.File.FullPath) || IsBehindLink(c)) ? default : new ModuleResolution(ModuleState.Missing, Meant: Meant(name, candidates[0]) is { } meant ? meant + (end < 0 ? "" : module.Substring(end)) : null);
    }

    private IReadOnlyList<string> Candidates(LessonFacts lesson, string folder, string site, string name)
    {
        if (name is "." or ".." || name.StartsWith("./", StringComparison.Ordinal) || name.StartsWith("../", StringComparison.Ordinal))
            return [FilePath.Combine(folder, name)];
        if (lesson.Settings.Flavor == MdxFlavor.Docusaurus)
            return name.StartsWith("@site/", StringComparison.Ordinal) ? [FilePath.Combine(site, name.Substring("@site/".Length))] : [];
        if (name[0] == '/')
            return lesson.Settings.Flavor.IsAstro() ? [FilePath.Combine(site, "." + name), FilePath.Combine(site, "public" + name)] : [];
        return _aliases.Get(site).Resolve(name);
    }

    private string? Find(string path) =>
        ModuleEndings.Candidates(path, ModuleEndings.Bundled).FirstOrDefault(p => Has(p, isFolder: false))
            ?? (Has(FilePath.Combine(path, "package.json"), isFolder: false) ? path : null);

    // Each folder on the way is asked for by name too; at the top there is none to ask.
    private bool Has(string path, bool isFolder)
    {
        var parent = FilePath.FolderOf(path);
        if (parent.Length == 0 || parent == path)
            return isFolder;
        return _folders.Get(parent).TryGetValue(FilePath.NameOf(path), out var isThatFolder) && isThatFolder == isFolder && HasFolder(parent);
    }

    private bool HasFolder(string path)
    {
        if (!_isThere.TryGetValue(path, out var isThere))
            _isThere[path] = isThere = IsListed(path);
        return isThere;
    }

    private bool IsListed(string path)
    {
        var parent = FilePath.FolderOf(path);
        return parent.Length == 0 || parent == path || _folders.Get(parent) is not { Count: > 0 } names || names.TryGetValue(FilePath.NameOf(path), out var isFolder) && isFolder && HasFolder(parent);
    }

    // The path as the disk has it, where names differ in case alone.
    private string? InOtherCase(string path)
    {
        var parent = FilePath.FolderOf(path);
        if (parent.Length == 0 || parent == path)
            return null;

        var folder = Has(parent, isFolder: true) ? parent : InOtherCase(parent);
        return folder is null ? null
            : _folders.Get(folder).Keys.Where(n => string.Equals(n, FilePath.NameOf(path), StringComparison.OrdinalIgnoreCase))
                .OrderBy(n => n, StringComparer.Ordinal).Select(n => FilePath.Combine(folder, n)).FirstOrDefault();
    }

    private static DataMapping? ReadFrontMatter(SourceText source)
    {
        var options = LessonOptions.Default with { HasAstroFrontMatter = true };
        return FrontMatterReader.Find(source, options) is { } block ? FrontMatterReader.Read(block, options).Root as DataMapping : null;
    }

    // A list of a folder leaves out links to folders; what is behind one is there and not seen.
    private bool IsBehindLink(string path)
    {
        for (var folder = FilePath.FolderOf(path); folder.Length > 0 && FilePath.FolderOf(folder) is var parent && parent != folder && parent.Length > 0; folder = parent)
        {
            if (!_folders.Get(parent).Keys.Contains(FilePath.NameOf(folder), StringComparer.OrdinalIgnoreCase) && _isFolder.Get(folder))
                return true;
        }

        return false;
    }

    // What a build writes is not there before it has run.
    private bool IsWritten(string path, string? seenFrom)
    {
        for (var folder = FilePath.FolderOf(path); folder.Length > 0; folder = FilePath.FolderOf(folder))
        {
            if (GitIgnored.Matches(_ignored.Get(folder), folder, path, seenFrom))
                return true;
            if (_folders.Get(folder).ContainsKey(".git") || FilePath.FolderOf(folder) == folder)
                return false;
        }

        return false;
    }

    // A file of the same folder with nearly the same name: in another case, with another ending.
    private string? Meant(string module, string path)
    {
        var folder = FilePath.FolderOf(path);
        var names = HasFolder(folder) ? _folders.Get(folder).Where(e => !e.Value).Select(e => e.Key).ToArray() : [];
        var name = FilePath.NameOf(path);
        var near = Array.Find(names, n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase))
            ?? DidYouMean.Suggest(name, names)
            ?? WithoutEnding(name, names);
        return near is null ? null : $"{module.Substring(0, module.Length - name.Length)}{near}";
    }

    private static string? WithoutEnding(string name, string[] names)
    {
        var dot = name.LastIndexOf('.');
        var alike = dot <= 0 ? [] : names.Where(n => n.StartsWith(name.Substring(0, dot + 1), StringComparison.Ordinal)).ToArray();
        return alike.Length == 1 ? alike[0] : null;
    }

    private static Dictionary<string, bool> List(string folder, SourceReader reader)
    {
        var names = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (name, isDirectory) in reader.List(folder))
            names[name] = isDirectory;
        return names;
    }
}
