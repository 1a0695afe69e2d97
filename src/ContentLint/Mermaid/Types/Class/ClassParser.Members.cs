using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Class;

// The members of classes: in braces, and behind a colon.
internal sealed partial class ClassParser
{
    // A brace among members: the next class, so that the brace that closes this one is missing, or a member with a brace.
    private bool FailInMembers(Token<ClassToken> opening)
    {
        var line = Trim(Context.LineAt(Current.Start));
        var isHead = Context.Text[line.End - 1] == '{' && (StartsWith(line.Start, "class ") || StartsWith(line.Start, "namespace "));
        if (isHead)
            return FailBefore(SharedDiagnostics.UnclosedBody(Context, opening.Span, line), line.Start);
        FailExpecting("a member or '}'");
        return true;
    }

    private bool ReadMembers(ClassNode node, bool mayBeEmpty)
    {
        var opening = Take();
        var count = 0;
        while (At(ClassToken.Member) || (At(ClassToken.Unknown) && FailInMembers(opening)))
        {
            if (!At(ClassToken.Member))
            {
                RecoverIn(ClassMode.ClassBody, ClassMode.NamespaceBody, _namespaces.Count);
                continue;
            }

            AddMember(node, Take().Span, isBehindColon: false);
            count++;
        }

        if (At(ClassToken.Unknown))
            return false;

        // All lines up to the end were members: nothing is left to go on with.
        if (At(ClassToken.End))
            return Fail(SharedDiagnostics.UnclosedBody(Context, opening.Span, TextSpan.At(Context.Text.Length)), Context.Text.Length);
        if (count == 0 && !mayBeEmpty)
            return FailExpecting(_isOld ? (Message)"a member: braces are not empty" : "a member: behind ':::' braces are not empty");
        return Accept(ClassToken.BlockClose) || FailExpecting("a member or '}'");
    }

    // What has a `)` in it is a method to the reference, which then needs a name and a `(` before it. Tags are taken out of
    // a member before it is read, and out of one behind a colon even before that is asked.
    private void AddMember(ClassNode node, TextSpan span, bool isBehindColon)
    {
        span = Trim(span);
        var member = Context.Text.Substring(span.Start, span.Length);
        var isAnnotation = member.StartsWith("<<", StringComparison.Ordinal) && member.EndsWith(">>", StringComparison.Ordinal);
        var visible = WithoutTags(member);
        if (!_isOld && !isAnnotation && (isBehindColon ? visible : member).IndexOf(')') > 0 && !IsMethod(visible))
        {
            Context.Report(IsMethod(member)
                ? ClassDiagnostics.TagInMethod(Context, TextSpan.FromLength(span.Start + member.IndexOf('<'), 1))
                : ClassDiagnostics.MethodWithoutName(Context, span));
        }

        if (member.Length == 0)
            return;
        node.Members.Add(Context.Written(span));
        if (!isAnnotation)
            Model.AddLabel(LabelRole.Member, LabelDrawing.Cleaned, span);
    }

    // A name, `(`, and somewhere `)`, all on one line; U+2028 ends a line too.
    private static bool IsMethod(string member) => member.Split('\u2028', '\u2029').Any(line =>
        line.Length > 1 && line.IndexOf('(', 1) is var open and >= 0 && open < line.LastIndexOf(')'));

    // What looks like an HTML tag is taken out of a member before it is read; a tag that is not closed takes the rest along.
    private static string WithoutTags(string member)
    {
        var kept = new System.Text.StringBuilder();
        var from = 0;
        for (var open = member.IndexOf('<'); open >= 0 && open + 1 < member.Length; open = member.IndexOf('<', open + 1))
        {
            if (!Characters.IsAsciiLetter(member[open + 1]) && member[open + 1] is not ('/' or '!' or '?'))
                continue;

            kept.Append(member, from, open - from);
            open = member.IndexOf('>', open);
            from = open < 0 ? member.Length : open + 1;
            if (open < 0)
                break;
        }

        return from == 0 ? member : kept.Append(member, from, member.Length - from).ToString();
    }
}
