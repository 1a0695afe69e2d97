// A tree may be drawn with lines: `├── name` and `└── name` below `│`. Where one line behind the header has such a sign, all
// lines are turned into indentation before the grammar sees them: how deep a name is comes from the column of its branch,
// and the first branch that does not stand at the very left says how wide a step is.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.TreeView;

/// <summary>Turns drawn trees into indented ones.</summary>
internal static class BoxDrawing
{
    private const string Header = "treeView-beta";
    private const string Signs = "─━│┃└┗├┣";
    private const string Branches = "└┗├┣";
    private const int Tab = 4;
    private const int Step = 4;

    private enum LineKind
    {
        Kept, Decoration, Name,
    }

    /// <summary>The diagram with indentation instead of lines; as it is where no lines are drawn.</summary>
    public static DiagramContext Indent(DiagramContext context)
    {
        var lines = context.LinesFrom(0).SkipWhile(l => IsNoHeader(context, l)).Skip(1).ToList();
        var names = lines.FindAll(l => KindOf(context.Text, l) == LineKind.Name);
        if (!names.Exists(l => IndexOf(context.Text, l, Signs) >= 0))
            return context;

        var width = names.Select(l => Column(context.Text, l, IndexOf(context.Text, l, Branches))).FirstOrDefault(c => c > 0);
        var found = new List<Replacement>();
        foreach (var line in lines)
        {
            var kind = KindOf(context.Text, line);
            if (kind == LineKind.Decoration || (kind == LineKind.Name && !IndentName(context, line, width == 0 ? Step : width, found)))
                found.Add(new Replacement(new TextSpan(line.Start, Math.Min(line.End + 1, context.Text.Length)), ""));
        }

        return context.With(context.Slice.Rewrite(found));
    }

    private static bool IsNoHeader(DiagramContext context, TextSpan line) =>
        context.Trim(line) is not { Length: 13 } word || string.CompareOrdinal(context.Text, word.Start, Header, 0, Header.Length) != 0;

    // Blank lines, comments, titles and texts for screen readers are kept.
    private static LineKind KindOf(string text, TextSpan line)
    {
        var first = Characters.SkipSpaces(text, line.Start);
        if (first >= line.End || At("%%") || (At("title") && IsAnyAt(first + 5, " \t")))
            return LineKind.Kept;
        var sign = Characters.Skip(text, first + 8, c => c is ' ' or '\t', line.End);
        if ((At("accTitle") && IsAnyAt(sign, ":")) || (At("accDescr") && IsAnyAt(sign, ":{")))
            return LineKind.Kept;
        return Characters.Skip(text, first, c => Characters.IsSpace(c) || c is '│' or '┃', line.End) < line.End ? LineKind.Name : LineKind.Decoration;

        bool At(string word) => string.CompareOrdinal(text, first, word, 0, word.Length) == 0;
        bool IsAnyAt(int position, string signs) => position < line.End && signs.Contains(text[position]);
    }

    // False where the line is to go.
    private static bool IndentName(DiagramContext context, TextSpan line, int width, List<Replacement> found)
    {
        var text = context.Text;
        var branch = IndexOf(text, line, Branches);
        if (branch < 0)
            return KeepLine(context, line);

        var name = Characters.SkipBlanks(text, Characters.Skip(text, branch + 1, c => c is '─' or '━', line.End));
        var end = context.Trim(new TextSpan(name, line.End)).End;
        if (end == name || name >= line.End)
        {
            context.Report(TreeViewDiagnostics.MissingName(context, context.Trim(line)));
            return false;
        }

        var depth = (int)Math.Floor((Column(text, line, branch) / (double)width) + 0.5) + 1;
        found.Add(new Replacement(new TextSpan(line.Start, name), new string(' ', Step * depth)));
        for (var i = name; i < end; i++)
        {
            if (text[i] == '\t')
                found.Add(new Replacement(TextSpan.FromLength(i, 1), new string(' ', Tab)));
        }

        if (end < line.End)
            found.Add(new Replacement(new TextSpan(end, line.End), ""));
        return true;
    }

    // A line without a branch may begin at the very left, or have a sign in its name.
    private static bool KeepLine(DiagramContext context, TextSpan line)
    {
        if (IndexOf(context.Text, line, Signs) >= 0)
            return context.Trim(line) is var shown && Enumerable.Range(shown.Start, shown.Length).Any(i => !Characters.IsSpace(context.Text[i]) && !Signs.Contains(context.Text[i]));
        if (!Characters.IsSpace(context.Text[line.Start]))
            return true;
        context.Report(TreeViewDiagnostics.MissingBranch(context, context.Trim(line)));
        return false;
    }

    private static int IndexOf(string text, TextSpan line, string signs) => text.IndexOfAny([.. signs], line.Start, line.Length);

    private static int Column(string text, TextSpan line, int position)
    {
        var column = 0;
        for (var i = line.Start; i < position; i++)
            column += text[i] == '\t' ? Tab : 1;
        return column;
    }
}

/// <summary>The messages about trees that are drawn.</summary>
internal static class TreeViewDiagnostics
{
    public static Diagnostic MissingName(DiagramContext context, TextSpan branch) => new(
        MermaidDescriptors.Syntax, context.Locate(branch), $"A name is missing behind '{context.Written(branch):branch}'.", "Write the name of a file or folder, or delete the line.");

    public static Diagnostic MissingBranch(DiagramContext context, TextSpan name) => context.Mistake(
        MermaidDescriptors.Syntax, name,
        "Where the lines of a tree are drawn, a name that is not at the very left needs one too.",
        $"Write '├── {context.Written(name):name}', or '└── {context.Written(name):name}' for the last of a folder.");
}
