// The problems a course had when it began to be checked: they are kept out of reports until somebody gets to them, and new
// ones are not. An entry is a problem's content, not its place: it follows lines that move and files that are renamed, and
// is spent once.
//
//   {
//     "version": 2,
//     "files": {
//       "01-intro/02-setup.mdx": [
//         { "rule": "CL1001", "fingerprint": "6f1c…", "message": "…" }
//       ]
//     }
//   }
//
// Paths are seen from the baseline's folder. The message is for people; it counts only where a fingerprint is of version 1,
// which was made in another way: such an entry is read, and kept, without one.

namespace ContentLint.Configuration.Baselines;

/// <summary>A known problem.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Fingerprint">What makes it the same problem, see <see cref="Fingerprints"/>; empty where its message tells.</param>
/// <param name="Message">What was said of it.</param>
internal sealed record BaselineEntry(string Rule, string Fingerprint, string Message);

/// <summary>The known problems of a file.</summary>
/// <param name="File">The file's path, seen from the baseline's folder.</param>
/// <param name="Place">Where the file is named in the baseline.</param>
/// <param name="Entries">The problems.</param>
internal sealed record BaselineSection(string File, TextSpan Place, IReadOnlyList<BaselineEntry> Entries);

/// <summary>A baseline file.</summary>
/// <param name="Folder">The absolute folder it is in.</param>
/// <param name="Source">Its text.</param>
/// <param name="Sections">Its files.</param>
internal sealed record Baseline(string Folder, SourceText Source, IReadOnlyList<BaselineSection> Sections)
{
    /// <summary>The number of the format that is written.</summary>
    public const int CurrentVersion = 2;

    /// <summary>The name it has where nobody says another.</summary>
    public const string DefaultName = "contentlint-baseline.json";

    /// <summary>The number of problems it lists.</summary>
    public int Count => Sections.Sum(s => s.Entries.Count);

    /// <summary>A file's path as it stands in the baseline.</summary>
    public string NameOf(string path) => FilePath.RelativeTo(Folder, path) ?? path;

    /// <summary>The path of a file it names.</summary>
    public string PathOf(string file) => FilePath.Combine(Folder, file);
}
