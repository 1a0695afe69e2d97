using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.TreeView;

/// <summary>Reads tree views (treeView.grammar).</summary>
internal sealed class TreeViewDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, Grammar.Value)
{
    private static readonly Lazy<SyntaxGrammar> Grammar = new(() => SyntaxNotation.Load("treeView", new SyntaxFunction("bare-name", "[^ \t\n\"']", EndOfName)));

    private readonly List<(int Indent, SyntaxPart Name)> _nodes = [];

    /// <summary>Reads a tree view.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var prepared = BoxDrawing.Indent(context);
        var model = new TreeViewDiagram(prepared).Read();
        model.Prepared = prepared.Slice;
        return model;
    }

    protected override bool DrawsTitle => false;

    protected override void ReadPart(SyntaxNode statement)
    {
        _nodes.Add((statement["indent"].Span.Length, statement["name"]));
        var description = Trim(statement["description"].Span);
        if (!description.IsEmpty)
            Model.AddLabel(LabelRole.Note, LabelDrawing.Source, Trim(new TextSpan(description.Start + 2, description.End)));
    }

    // A name with deeper ones behind it is a folder, whatever it is called.
    protected override void Finish()
    {
        var around = new Stack<(int Indent, GraphPart? Folder)>();
        for (var i = 0; i < _nodes.Count; i++)
        {
            var (indent, name) = _nodes[i];
            while (around.Count > 0 && around.Peek().Indent >= indent)
                around.Pop();
            var span = Context.Text[name.Span.Start] is '"' or '\'' ? Inside(name) : Trim(name.Span);
            var isFolder = (i + 1 < _nodes.Count && _nodes[i + 1].Indent > indent) || Context.Text[span.End - 1] == '/';
            Model.AddLabel(isFolder ? LabelRole.Group : LabelRole.Node, LabelDrawing.Plain, span);
            var part = new GraphPart(isFolder ? "folder" : "file", null, Context.Written(span), around.Count > 0 ? around.Peek().Folder : null, ToSource(name));
            if (isFolder)
                around.Push((indent, Model.AddGroup(part)));
            else
                Model.AddNode(part);
        }
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake) =>
        mistake.Found.Token.Name == "TITLE"
            ? GrammarDiagnostics.Unexpected(Context, Trim(mistake.Found.Span), "a title only above the first name; a file of that name goes in quotes")
            : base.Explain(mistake);

    // To the end of the line, or the blanks before a class, an icon or a description.
    private static int EndOfName(SyntaxLexer lexer, int position)
    {
        var text = lexer.Text;
        if (lexer.At(position, ":::") || lexer.At(position, "icon(") || lexer.At(position, "##"))
            return -1;
        var end = position;
        while (end < text.Length && text[end] != '\n')
        {
            var behind = Characters.SkipBlanks(text, end);
            if (behind > end && BeginsAnnotation(lexer, behind))
                break;
            end = behind > end ? behind : end + 1;
        }

        return end;
    }

    private static bool BeginsAnnotation(SyntaxLexer lexer, int position)
    {
        if (lexer.At(position, "icon(") || lexer.At(position, "##"))
            return true;
        if (!lexer.At(position, ":::"))
            return false;
        position = Characters.SkipBlanks(lexer.Text, position + 3);
        return position < lexer.Text.Length && Characters.IsWord(lexer.Text[position]) && !Characters.IsDigit(lexer.Text[position]);
    }
}
