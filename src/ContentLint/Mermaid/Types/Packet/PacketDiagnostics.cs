using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Packet;

/// <summary>The messages about packet diagrams.</summary>
internal static class PacketDiagnostics
{
    public static Diagnostic Backwards(DiagramContext context, TextSpan from, TextSpan to) => context.Mistake(
        MermaidDescriptors.InvalidField, to,
        $"This field ends at bit {context.Written(to):end}, before it begins at {context.Written(from):start}.",
        $"Write '{context.Written(to):end}-{context.Written(from):start}'.",
        fixes: context.Fix("Swap the numbers", FixSafety.Suggestion, (from, context.Written(to)), (to, context.Written(from))));

    public static Diagnostic NotNext(DiagramContext context, TextSpan from, long next, bool canBegin) => context.Mistake(
        MermaidDescriptors.InvalidField, from,
        $"This field begins at bit {context.Written(from):start}, and the fields before it end where bit {next} begins.",
        $"Let it begin at {next}, or write '+' and the number of its bits.",
        fixes: canBegin ? context.Fix($"Write '{next}'", FixSafety.Suggestion, (from, next.ToString(System.Globalization.CultureInfo.InvariantCulture))) : null);

    public static Diagnostic NoBits(DiagramContext context, TextSpan bits) => new(
        MermaidDescriptors.InvalidField, context.Locate(bits), "A field has at least one bit.", "Write how many bits the field has, or delete its line.");
}
