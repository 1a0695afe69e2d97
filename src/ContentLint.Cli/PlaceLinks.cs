// Terminals open the address of a file on a click. There is no agreed way to name a line in it: two terminals take one behind
// `#`, and others would look for a file whose name ends that way.

using ContentLint.Text;

namespace ContentLint.Cli;

/// <summary>The addresses of places, for a terminal's links.</summary>
/// <param name="environment">Gives a variable of the environment; <see langword="null"/> where it is not set.</param>
internal sealed class PlaceLinks(Func<string, string?> environment)
{
    private readonly bool _takesLines = environment("TERM_PROGRAM") == "vscode" || environment("TERM") == "xterm-kitty";

    /// <summary>The address of a place; <see langword="null"/> for a text that is no file.</summary>
    public string? AddressOf(SourceLocation place)
    {
        var path = place.File.FullPath;
        if (!Path.IsPathRooted(path))
            return null;

        var address = (path[0] == '/' ? "file://" : "file:///") + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return _takesLines ? $"{address}#{place.Start.Line},{place.Start.Column}" : address;
    }
}
