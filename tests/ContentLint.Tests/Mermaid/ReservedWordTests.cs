namespace ContentLint.Tests.Mermaid;

/// <summary>An id that is a word of the language is said once, and renamed wherever it is used, so that the reader sees the same words.</summary>
public sealed class ReservedWordTests
{
    [TestCase("flowchart LR\n  A --> {|CL3001:end|}@{ shape: diam }")]
    [TestCase("flowchart LR\n  A --> {|CL3001:end|}\n  A[\"two\n  end lines\"]")]
    [TestCase("sequenceDiagram\n  A->>{|CL3001:end|}: x\n  A->>B: x; end->>B: y")]
    public void Is_not_renamed_where_uses_cannot_be_told(string marked) => Assert.That(DiagramAssert.Reports(marked)[0].Fixes, Is.Empty);
}
