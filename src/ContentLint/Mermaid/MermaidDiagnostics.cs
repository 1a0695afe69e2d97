// What the author of a diagram is told. One factory a message; the parsers decide which, the words are here.

using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Mermaid.Flowchart;
using ContentLint.Mermaid.Syntax;
using ContentLint.Text;

namespace ContentLint.Mermaid;

/// <summary>The diagnostics of diagrams.</summary>
internal static class MermaidDiagnostics
{
    public static Diagnostic Unexpected(DiagramContext context, TextSpan span, string expected)
    {
        var found = Show(context, span);
        return new(MermaidDescriptors.Syntax, context.Locate(span), $"{found} cannot stand here: expected {expected}.");
    }

    public static Diagnostic ReservedWord(DiagramContext context, TextSpan word, string replacement)
    {
        var written = context.Written(word);
        return new(
            MermaidDescriptors.ReservedWord,
            context.Locate(word),
            $"'{written}' is a reserved word and cannot be an id.",
            $"Write '{replacement}', or give the node another id and show the word as its label: 'x[\"{written}\"]'.",
            fixes: context.Fix($"Write '{replacement}'", FixSafety.Suggestion, (word, replacement)));
    }

    public static Diagnostic UnclosedBracket(DiagramContext context, TextSpan bracket, string closing, TextSpan gaveUp) => new(
        MermaidDescriptors.UnclosedBracket,
        context.Locate(bracket),
        $"'{context.Written(bracket)}' is opened here and never closed.",
        $"Close it with '{closing}'. Text that has brackets in it goes in quotes.",
        [new RelatedLocation("Here it still is open.", context.Locate(gaveUp))]);

    public static Diagnostic UnquotedLabel(DiagramContext context, TextSpan label, string found)
    {
        var written = context.Written(label);
        var quoted = "\"" + written.Replace("\"", "#quot;") + "\"";
        return new(
            MermaidDescriptors.UnquotedLabel,
            context.Locate(label),
            $"A label with {found} in it must be in quotes.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (label, quoted)));
    }

    public static Diagnostic BackslashEscape(DiagramContext context, TextSpan escape, (TextSpan, string)[] edits) => new(
        MermaidDescriptors.BackslashEscape,
        context.Locate(escape),
        "A backslash escapes nothing here: the quote after it ends the label.",
        "Write '#quot;' for a quote in a label.",
        fixes: context.Fix("Write '#quot;'", FixSafety.Safe, edits));

    public static Diagnostic UnclosedQuote(DiagramContext context, TextSpan quote) => new(
        MermaidDescriptors.UnclosedQuote,
        context.Locate(quote),
        "This quote is never closed.",
        "Put a '\"' behind the text.");

    public static Diagnostic EmptyLabel(DiagramContext context, TextSpan label) => new(
        MermaidDescriptors.EmptyLabel,
        context.Locate(label),
        "A label cannot be empty.",
        "Write at least a space in quotes, '\" \"', or leave the brackets out.");

    public static Diagnostic InvalidLink(DiagramContext context, TextSpan link, string replacement) => new(
        MermaidDescriptors.InvalidLink,
        context.Locate(link),
        $"'{context.Written(link)}' is no arrow here.",
        $"Write '{replacement}'.",
        fixes: context.Fix($"Write '{replacement}'", FixSafety.Safe, (link, replacement)));

    public static Diagnostic UnclosedLabeledLink(DiagramContext context, TextSpan link, string example) => new(
        MermaidDescriptors.InvalidLink,
        context.Locate(link),
        $"'{context.Written(link)}' begins a link with a label, and the link's second half is missing.",
        $"Write '{example}'.");

    public static Diagnostic UnclosedBlock(DiagramContext context, string word, TextSpan head)
    {
        var end = context.Text.Length;
        while (end > 0 && Characters.IsSpace(context.Text[end - 1]))
            end--;
        return new(
            MermaidDescriptors.UnclosedBlock,
            context.Locate(head),
            $"This '{word}' has no 'end'.",
            "Write 'end' on a line of its own behind the last line of the block.",
            [new RelatedLocation("The diagram ends here.", context.Locate(TextSpan.At(end)))],
            context.Fix("Write 'end' at the end of the diagram", FixSafety.Suggestion, (TextSpan.At(end), "\nend")));
    }

    public static Diagnostic StrayEnd(DiagramContext context, TextSpan word) => new(
        MermaidDescriptors.StrayEnd,
        context.Locate(word),
        "This 'end' ends nothing: no block is open.",
        "Delete it, or find the block's first line that is missing.",
        fixes: context.Fix("Delete 'end'", FixSafety.Unsafe, (word, "")));

    public static Diagnostic InvalidDirection(DiagramContext context, TextSpan word, string header)
    {
        var written = context.Written(word);
        var meant = DidYouMean.Suggest(written, ["TD", "LR", "TB", "RL", "BT"])
            ?? written.ToUpperInvariant() switch { "DT" => "TD", "L" => "LR", "T" or "D" => "TD", "R" => "RL", "B" => "BT", _ => null };
        return new(
            MermaidDescriptors.InvalidDirection,
            context.Locate(word),
            meant is null ? $"'{written}' is no direction." : $"'{written}' is no direction. Did you mean '{meant}'?",
            $"Write '{header} TD' (top down), 'LR' (left to right), 'BT' or 'RL'.",
            fixes: meant is null ? null : context.Fix($"Write '{meant}'", FixSafety.Suggestion, (word, meant)));
    }

    public static Diagnostic MisplacedTitle(DiagramContext context, TextSpan statement, string type, string title) => new(
        MermaidDescriptors.MisplacedTitle,
        context.Locate(statement),
        $"A {type} has no 'title' statement.",
        $"Put the title into front matter above the diagram: '---', 'title: {title}', '---'.");

    public static Diagnostic UnknownShape(DiagramContext context, DataNode shape)
    {
        var name = (shape as DataScalar)?.Text;
        var meant = name is null ? null : DidYouMean.Suggest(name.Replace('_', '-'), FlowchartShapes.Names);
        return new(
            MermaidDescriptors.UnknownShape,
            context.Slice.Source.GetLocation(shape.Span),
            meant is null ? $"There is no shape '{name}'." : $"There is no shape '{name}'. Did you mean '{meant}'?",
            "Shape names are in lower case: rect, rounded, stadium, diam, hex, cyl, circle, doc, and so on.",
            fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(shape.Span, meant))]);
    }

    public static Diagnostic LabelIsNoText(DiagramContext context, DataNode label) => new(
        MermaidDescriptors.InvalidProperties,
        context.Slice.Source.GetLocation(label.Span),
        "The label of a node with an icon or an image must be a text.",
        "Put it in quotes.");

    public static Diagnostic EmptyProperties(DiagramContext context, TextSpan properties) => new(
        MermaidDescriptors.InvalidProperties,
        context.Locate(properties),
        "There are no properties in these braces.",
        "Write them as 'name: value', or delete the braces.");

    public static Diagnostic BadProperties(Diagnostic problem) => new(
        MermaidDescriptors.InvalidProperties, problem.Location, problem.Message, problem.Help, problem.Related, problem.Fixes);

    public static Diagnostic BadFrontMatter(Diagnostic problem) => new(
        MermaidDescriptors.InvalidFrontMatter, problem.Location, problem.Message, problem.Help, problem.Related, problem.Fixes);

    public static Diagnostic LateFrontMatter(SourceLocation fence) => new(
        MermaidDescriptors.InvalidFrontMatter,
        fence,
        "Front matter must begin on the first line of the diagram.",
        "Delete the lines above '---', and any second front matter.");

    public static Diagnostic UnclosedFrontMatter(SourceLocation fence) => new(
        MermaidDescriptors.InvalidFrontMatter,
        fence,
        "'---' begins front matter that is not closed in the same way.",
        "Close it with '---' on a line of its own, with the same indentation, before the diagram begins.");

    public static Diagnostic UnknownEdge(DiagramContext context, TextSpan number, int count) => new(
        MermaidDescriptors.UnknownEdge,
        context.Locate(number),
        $"There is no edge {context.Written(number)} above this line.",
        count == 0 ? "No edge stands above; linkStyle goes behind the edges it styles." : $"Edges are counted from 0: the last one above is {count - 1}.");

    public static Diagnostic TooManyEdges(DiagramContext context, TextSpan link) => new(
        MermaidDescriptors.TooManyEdges,
        context.Locate(link),
        $"This flowchart has more than {context.Options.MaxEdges} edges; mermaid draws no more.",
        "Split the diagram, or raise maxEdges in the site's mermaid configuration.");

    public static Diagnostic EmptyDiagram(SourceLocation place) => new(
        MermaidDescriptors.EmptyDiagram, place, "This diagram is empty.", "Write a diagram, for example 'flowchart TD', or delete the block.");

    public static Diagnostic UnclosedDirective(SourceLocation directive) => new(
        MermaidDescriptors.EmptyDiagram,
        directive,
        "'%%{' is never closed, so it takes the rest of the diagram with it.",
        "Close it with '}%%'.");

    public static Diagnostic UnknownDiagram(SourceSlice slice, TextSpan word, string? meant)
    {
        var written = slice.Text.Substring(word.Start, word.Length);
        return new(
            MermaidDescriptors.UnknownDiagram,
            slice.GetLocation(word),
            meant is null ? $"'{written}' is no type of diagram." : $"'{written}' is no type of diagram. Did you mean '{meant}'?",
            "A diagram begins with its type: 'flowchart TD', 'sequenceDiagram', 'stateDiagram-v2', and so on.",
            fixes: meant is null || !slice.IsVerbatim(word) ? null : [new CodeFix($"Write '{meant}'", FixSafety.Safe, new TextEdit(slice.ToSource(word), meant))]);
    }

    public static Diagnostic MissingType(SourceSlice slice, TextSpan line, string meant) => new(
        MermaidDescriptors.UnknownDiagram,
        slice.GetLocation(line),
        "This diagram does not say what type it is.",
        $"Write '{meant}' on a line above.",
        fixes: [new CodeFix($"Write '{meant}' above", FixSafety.Suggestion, TextEdit.Insert(slice.ToSource(line.Start), meant + "\n"))]);

    public static Diagnostic PlugIn(SourceSlice slice, TextSpan word) => new(
        MermaidDescriptors.UnknownDiagram,
        slice.GetLocation(word),
        $"'{slice.Text.Substring(word.Start, word.Length)}' is a plug-in of its own and not part of mermaid.",
        "Draw a 'sequenceDiagram' instead.");

    public static Diagnostic C4Word(SourceSlice slice, TextSpan word, string keyword) => new(
        MermaidDescriptors.C4Word,
        slice.GetLocation(word),
        $"'{slice.Text.Substring(word.Start, word.Length)}' makes mermaid take this {keyword} for a C4 diagram, wherever the word stands.",
        $"Write it in another way, for example with a space: 'C4 {slice.Text.Substring(word.Start + 2, word.Length - 2)}'.",
        fixes: slice.IsVerbatim(word) ? [new CodeFix("Put a space into the word", FixSafety.Suggestion, TextEdit.Insert(slice.ToSource(word.Start + 2), " "))] : null);

    public static Diagnostic ReservedParticipant(DiagramContext context, TextSpan word)
    {
        var written = context.Written(word);
        return new(
            MermaidDescriptors.ReservedWord,
            context.Locate(word),
            $"'{written}' is a reserved word and cannot be a participant.",
            $"Choose another id and show the word as its label: 'participant E as {written}'.",
            fixes: context.Fix($"Write '{written}_'", FixSafety.Suggestion, (word, written + "_")));
    }

    public static Diagnostic MisplacedBranch(DiagramContext context, TextSpan word, string block, string? inner)
    {
        var written = context.Written(word);
        var where = inner is null ? "no block is open" : $"the innermost open block is '{inner}'";
        return new(
            MermaidDescriptors.MisplacedBranch,
            context.Locate(word),
            $"'{written}' belongs into '{block}', and {where}.",
            $"Open '{block}' above, or end the block in between with 'end'.");
    }

    public static Diagnostic MissingColon(DiagramContext context, TextSpan target, TextSpan gap)
    {
        var name = context.Written(new TextSpan(target.Start, gap.Start));
        var text = context.Written(new TextSpan(gap.End, target.End));
        var meant = text.Length == 0 ? $"{name}: text" : $"{name}: {text}";
        return new(
            MermaidDescriptors.MissingColon,
            context.Locate(target),
            text.Length == 0 ? $"A colon and a text are missing behind '{name}'." : $"A colon is missing between '{name}' and the text.",
            $"Write '{meant}'.",
            fixes: context.Fix(text.Length == 0 ? "Write ':'" : $"Write '{meant}'", text.Length == 0 ? FixSafety.Suggestion : FixSafety.Safe, (gap, text.Length == 0 ? ":" : ": ")));
    }

    public static Diagnostic SemicolonInText(DiagramContext context, TextSpan[] semicolons) => new(
        MermaidDescriptors.SemicolonInText,
        context.Locate(semicolons[0]),
        "This ';' ends the text, and what follows it is read as a new statement.",
        "Write '#59;' for a semicolon in a text, or use a comma.",
        fixes: context.Fix("Write '#59;'", FixSafety.Safe, [.. semicolons.Select(s => (s, "#59;"))]));

    public static Diagnostic NoStatement(DiagramContext context, TextSpan text)
    {
        var written = context.Written(text);
        if (written.StartsWith("title", StringComparison.OrdinalIgnoreCase))
            return Unexpected(context, text, "'title' with a text behind it");
        return new(
            MermaidDescriptors.Syntax,
            context.Locate(text),
            $"'{written}' is no statement: an arrow such as '->>' is missing.",
            "Write a message, 'A->>B: text', or a note, 'Note over A: text'.");
    }

    public static Diagnostic InactiveParticipant(DiagramContext context, TextSpan participant, string id) => new(
        MermaidDescriptors.InactiveParticipant,
        context.Locate(participant),
        $"'{id}' is deactivated here and is not active.",
        $"Activate it before: 'activate {id}', or '+' behind the arrow of a message to it.");

    public static Diagnostic TwoBoxes(DiagramContext context, TextSpan participant, string id) => new(
        MermaidDescriptors.ParticipantLifetime,
        context.Locate(participant),
        $"'{id}' is in another box already.",
        "Declare a participant in one box only.");

    public static Diagnostic CreatedTwice(DiagramContext context, TextSpan participant, string id) => new(
        MermaidDescriptors.ParticipantLifetime,
        context.Locate(participant),
        $"'{id}' is created here and exists already.",
        $"Give the new participant an id of its own: 'create participant {id}2 as {id}'.");

    public static Diagnostic CreatedWithoutMessage(DiagramContext context, TextSpan participant, string id, TextSpan message) => new(
        MermaidDescriptors.ParticipantLifetime,
        context.Locate(participant),
        $"'{id}' is created here, and the next message does not go to it.",
        $"Put the message that creates it right behind: 'A->>{id}: text'.",
        [new RelatedLocation("The next message goes here.", context.Locate(message))]);

    public static Diagnostic DestroyedWithoutMessage(DiagramContext context, TextSpan participant, string id, TextSpan message) => new(
        MermaidDescriptors.ParticipantLifetime,
        context.Locate(participant),
        $"'{id}' is destroyed here, and the next message neither goes to it nor comes from it.",
        $"Put the message that destroys it right behind: 'A-x{id}: text'.",
        [new RelatedLocation("The next message goes here.", context.Locate(message))]);

    public static Diagnostic StateOfTwoWords(DiagramContext context, TextSpan state) => new(
        MermaidDescriptors.Syntax,
        context.Locate(state),
        "The name of a composite state is one word, and here are more before the '{'.",
        "Write 'state \"Several words\" as id {'. A 'state' without braces above needs none: delete that word, or put the id alone on its line.");

    public static Diagnostic CompositeDescriptions(DiagramContext context, TextSpan state, string id) => new(
        MermaidDescriptors.Syntax,
        context.Slice.Source.GetLocation(state),
        $"'{id}' is a composite state and has more than one description.",
        "Keep one description; put the others into notes.");

    public static Diagnostic MissingColonBehindName(DiagramContext context, TextSpan name, string example)
    {
        var written = context.Written(name);
        return new(
            MermaidDescriptors.MissingColon,
            context.Locate(name),
            $"A colon is missing behind '{written}'.",
            $"Write '{written}: {example}'.");
    }

    public static Diagnostic TaskOfTags(DiagramContext context, TextSpan data, string name) => new(
        MermaidDescriptors.Syntax,
        context.Locate(data),
        $"The task '{name}' has tags and nothing behind them.",
        $"Write a start and a duration behind the tags: '{name} {context.Written(data)}, 2024-01-01, 3d'.");

    public static Diagnostic SecondRoot(DiagramContext context, TextSpan node, TextSpan rootInFile) => new(
        MermaidDescriptors.Syntax,
        context.Locate(node),
        "A mindmap has one root, and this node stands no further in than the root.",
        "Indent it below the node it belongs to.",
        [new RelatedLocation("This is the root.", context.Slice.Source.GetLocation(rootInFile))]);

    public static Diagnostic UnknownClass(DiagramContext context, TextSpan span, string name) => new(
        MermaidDescriptors.Syntax,
        context.Locate(span),
        $"There is no class '{name}' above this annotation.",
        $"Write 'class {name}' on a line above.");

    public static Diagnostic MethodWithoutName(DiagramContext context, TextSpan member) => new(
        MermaidDescriptors.Syntax,
        context.Locate(member),
        $"'{context.Written(member)}' has a ')' and is taken for a method, and it has no name with a '(' before that.",
        "Write a method as 'name(parameters) type', on one line.");

    public static Diagnostic MissingRole(DiagramContext context, TextSpan target)
    {
        var written = context.Written(target);
        return new(
            MermaidDescriptors.MissingColon,
            context.Locate(target),
            $"A colon and a label are missing behind '{written}'.",
            $"Write '{written} : has'; an empty label is '\"\"'.",
            fixes: context.Fix("Write ': \"\"'", FixSafety.Suggestion, (TextSpan.At(target.End), " : \"\"")));
    }

    public static Diagnostic BareSliceLabel(DiagramContext context, TextSpan label)
    {
        var quoted = "\"" + context.Written(label) + "\"";
        return new(
            MermaidDescriptors.UnquotedLabel,
            context.Locate(label),
            "The label of a slice must be in quotes.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (label, quoted)));
    }

    public static Diagnostic NegativeSlice(DiagramContext context, TextSpan value) => new(
        MermaidDescriptors.Syntax,
        context.Locate(value),
        $"A slice cannot be negative, and this one is {context.Written(value)}.",
        "Write a value of 0 or more.");

    public static Diagnostic UnknownPointStyle(DiagramContext context, TextSpan style) => new(
        MermaidDescriptors.Syntax,
        context.Locate(style),
        $"'{context.Written(style).Trim()}' is no style of a point.",
        "Write 'radius: 12', 'color: #ff3300', 'stroke-color: #ff3300' or 'stroke-width: 5px'.");

    public static Diagnostic DirectionWithoutColon(DiagramContext context, TextSpan direction) => new(
        MermaidDescriptors.MissingColon,
        context.Locate(direction),
        $"A colon is missing behind '{context.Written(direction)}'.",
        $"Write 'gitGraph {context.Written(direction)}:'.",
        fixes: context.Fix("Write ':'", FixSafety.Safe, (TextSpan.At(direction.End), ":")));

    public static Diagnostic ExistingBranch(DiagramContext context, TextSpan name, string branch) => new(
        MermaidDescriptors.Syntax,
        context.Locate(name),
        $"There is a branch '{branch}' already.",
        $"Write 'checkout {branch}' to go to it, or choose another name.");

    public static Diagnostic UnknownBranch(DiagramContext context, TextSpan name, string branch, IEnumerable<string> branches)
    {
        var meant = DidYouMean.Suggest(branch, branches);
        return new(
            MermaidDescriptors.Syntax,
            context.Locate(name),
            meant is null ? $"There is no branch '{branch}' above this line." : $"There is no branch '{branch}' above this line. Did you mean '{meant}'?",
            $"Write 'branch {branch}' to create it.");
    }

    public static Diagnostic MergeIntoItself(DiagramContext context, TextSpan name, string branch) => new(
        MermaidDescriptors.Syntax,
        context.Locate(name),
        $"'{branch}' cannot be merged into itself.",
        "Check out the branch to merge into first.");

    public static Diagnostic BranchWithoutCommits(DiagramContext context, TextSpan place, string branch) => new(
        MermaidDescriptors.Syntax,
        context.Locate(place),
        $"The branch '{branch}' has no commit yet.",
        "Write a 'commit' on it first.");

    public static Diagnostic NothingToMerge(DiagramContext context, TextSpan name, string branch, string current) => new(
        MermaidDescriptors.Syntax,
        context.Locate(name),
        $"'{branch}' and '{current}' stand on the same commit: there is nothing to merge.",
        "Write a 'commit' on one of them first.");

    public static Diagnostic ExistingCommit(DiagramContext context, TextSpan span, string id) => new(
        MermaidDescriptors.Syntax,
        context.Locate(span),
        $"There is a commit '{id}' already.",
        "Give the merge another id.");

    public static Diagnostic UnknownCommit(DiagramContext context, TextSpan span, string? id, IEnumerable<string> ids)
    {
        var meant = string.IsNullOrEmpty(id) ? null : DidYouMean.Suggest(id!, ids);
        var problem = string.IsNullOrEmpty(id) ? "A cherry-pick must name a commit." : $"There is no commit '{id}' above this line.";
        return new(
            MermaidDescriptors.Syntax,
            context.Locate(span),
            meant is null ? problem : $"{problem} Did you mean '{meant}'?",
            "Give the commit an id, 'commit id: \"A\"', and name it here: 'cherry-pick id: \"A\"'.");
    }

    public static Diagnostic UnknownParent(DiagramContext context, TextSpan span, string parent, string id) => new(
        MermaidDescriptors.Syntax,
        context.Locate(span),
        $"'{parent}' is no parent of the commit '{id}'.",
        "Name the id of a commit that stands right before it.");

    public static Diagnostic PickedMerge(DiagramContext context, TextSpan span, string id) => new(
        MermaidDescriptors.Syntax,
        context.Locate(span),
        $"'{id}' is a merge, and the parent to pick from is missing.",
        "Write 'parent: \"…\"' with the id of one of the two commits it merges.");

    public static Diagnostic PickedFromItself(DiagramContext context, TextSpan span, string id, string branch) => new(
        MermaidDescriptors.Syntax,
        context.Locate(span),
        $"The commit '{id}' is on '{branch}' already.",
        "Pick a commit of another branch, or check out the branch to pick it to.");

    private static string Show(DiagramContext context, TextSpan span)
    {
        var written = context.Written(span).Trim();
        if (span.Start >= context.Text.Length - 1)
            return "The end of the diagram";
        if (written.Length == 0)
            return context.Text.IndexOf('\n', span.Start, span.Length) >= 0 ? "The end of the line" : "A space";
        var line = written.IndexOf('\n');
        var length = Math.Min(line < 0 ? written.Length : line, 40);
        return length < written.Length ? $"'{written.Substring(0, length)}…'" : $"'{written}'";
    }
}
