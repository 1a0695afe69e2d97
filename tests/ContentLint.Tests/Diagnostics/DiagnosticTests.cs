using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    // A schema may name such a value, with an escape; a file would hold U+FFFD instead. So would an attribute of this class.
    private static readonly object[][] Written = [["\uD83D", false], ["a \uDE00", false], ["\uDE00\uD83D", false], ["\uD83D\uDE00", true], ["", true]];

    [TestCaseSource(nameof(Written))]
    public void A_fix_that_no_file_can_hold_is_not_offered(string written, bool isOffered)
    {
        var source = SourceText.From("a.mdx", "a b c");
        var plain = new CodeFix("plain", FixSafety.Safe, TextEdit.Insert(0, "x"));
        var fix = new CodeFix("fix", FixSafety.Safe, TextEdit.Insert(0, "x"), new TextEdit(new TextSpan(2, 3), written));
        CodeFix[] expected = isOffered ? [fix, plain] : [plain];
        var diagnostic = new Diagnostic(ToolDescriptors.UnusedSuppression, source.GetLocation(new TextSpan(2, 3)), "bad", fixes: [fix, plain]);
        Assert.That(diagnostic.Fixes, Is.EqualTo(expected));
        Assert.That(diagnostic.WithFixes([plain]).WithFix(fix).Fixes, Is.EqualTo(expected));
    }
}
