namespace ContentLint.Tests.Messages;

/// <summary>The sentences of the engine's code are whole: other languages can take them.</summary>
public sealed class SentenceTests
{
    [Test]
    public void The_engine_s_code_is_understood()
    {
        Assert.That(EngineSource.Instance.Errors, Is.Empty);
        Assert.That(EngineSource.Instance.Sentences, Has.Count.GreaterThan(500));
    }

    [Test]
    public void No_sentence_is_made_from_parts() => Assert.That(EngineSource.Instance.Mistakes, Is.Empty, string.Join('\n', EngineSource.Instance.Mistakes));
}
