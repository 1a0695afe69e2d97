using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Treemap;

/// <summary>Reads treemaps (treemap.grammar).</summary>
internal sealed class TreemapDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, Grammar.Value)
{
    private static readonly Lazy<SyntaxGrammar> Grammar = new(() => SyntaxNotation.Load("treemap", new SyntaxFunction("class-def", "c", EndOfClassDef) { Words = ["classDef"] }));

    // The sections around what comes next, with their indentation.
    private readonly Stack<(int Indent, GraphPart Section)> _sections = new();

    protected override string[] TextEnds => [":"];

    protected override void ReadPart(SyntaxNode statement)
    {
        var label = statement["label"];
        if (!label.IsWritten)
        {
            AddClass(statement["style"].Span);
            return;
        }

        var indent = statement["indent"].Span.Length;
        while (_sections.Count > 0 && _sections.Peek().Indent >= indent)
            _sections.Pop();
        var isLeaf = statement["value"].IsWritten;
        Model.AddLabel(isLeaf ? LabelRole.Node : LabelRole.Group, LabelDrawing.Plain, Inside(label));
        var part = new GraphPart(isLeaf ? "leaf" : "section", null, Context.Written(Inside(label)), _sections.Count > 0 ? _sections.Peek().Section : null, ToSource(label));
        if (isLeaf)
            Model.AddNode(part);
        else
            _sections.Push((indent, Model.AddGroup(part)));
        if (statement["class"].IsWritten)
            Model.AddClassUses([new DiagramName(Written(statement["class"]), ToSource(statement["class"]))]);
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake) => base.Explain(mistake) ?? (IsFirstOnLine(mistake.Found) ? ExplainUnquoted(mistake, ':', ',') : null);

    private void AddClass(TextSpan definition)
    {
        var name = Characters.SkipSpaces(Context.Text, definition.Start + 8);
        var span = new TextSpan(name, Characters.SkipWord(Context.Text, name));
        Model.AddClassDefinitions([new DiagramName(TextOf(span), Context.Slice.ToSource(span))]);
    }

    // `classDef\s+[a-zA-Z_][a-zA-Z0-9_]+(\s+[^;\n]*)?;?`
    private static int EndOfClassDef(SyntaxLexer lexer, int position)
    {
        var text = lexer.Text;
        var name = Characters.SkipSpaces(text, Math.Min(position + 8, text.Length));
        if (!lexer.At(position, "classDef") || name == position + 8 || name >= text.Length || Characters.IsDigit(text[name]))
            return -1;
        var end = Characters.SkipWord(text, name);
        if (end < name + 2)
            return -1;
        var style = Characters.SkipSpaces(text, end);
        if (style > end)
            end = text.IndexOfAny([';', '\n'], style) is >= 0 and var styleEnd ? styleEnd : text.Length;
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }
}
