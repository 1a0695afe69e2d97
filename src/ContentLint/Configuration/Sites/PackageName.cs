namespace ContentLint.Configuration.Sites;

/// <summary>Tells what a module that is no path names.</summary>
internal static class PackageName
{
    private static readonly HashSet<string> OfNode = new(StringComparer.Ordinal)
    {
        "assert", "async_hooks", "buffer", "child_process", "cluster", "console", "constants", "crypto", "dgram", "diagnostics_channel", "dns", "domain", "events", "fs", "http", "http2",
        "https", "inspector", "module", "net", "os", "path", "perf_hooks", "process", "punycode", "querystring", "readline", "repl", "stream", "string_decoder", "sys", "timers", "tls",
        "trace_events", "tty", "url", "util", "v8", "vm", "wasi", "worker_threads", "zlib",
    };

    /// <summary>A package and the part of it that a module names, <c>.</c> for the whole; <see langword="null"/> for what npm would take for no package.</summary>
    public static (string Package, string Part)? Split(string module)
    {
        var slash = module.IndexOf('/');
        if (module.Length > 0 && module[0] == '@')
            slash = slash < 0 ? -1 : module.IndexOf('/', slash + 1);
        var package = slash < 0 ? module : module.Substring(0, slash);
        return IsName(package) ? (package, slash < 0 ? "." : $".{module.Substring(slash)}") : null;
    }

    /// <summary>Whether Node itself has a module of that name.</summary>
    public static bool IsOfNode(string package) => OfNode.Contains(package);

    /// <summary>Whether a builder makes packages of that name, which are in no folder.</summary>
    public static bool IsOfBuilder(string package) => package.StartsWith("@theme", StringComparison.Ordinal) || package.StartsWith("@generated", StringComparison.Ordinal) || package == "virtual";

    private static bool IsName(string package)
    {
        var slash = package.IndexOf('/');
        return package.Length > 0 && (package[0] == '@' ? slash > 1 && IsPart(package, 1, slash) && IsPart(package, slash + 1, package.Length) : IsPart(package, 0, package.Length));
    }

    private static bool IsPart(string text, int start, int end)
    {
        if (start >= end || text[start] is '.' or '_' or '~' or '-')
            return false;
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.'))
                return false;
        }

        return true;
    }
}
