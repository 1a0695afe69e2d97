using ContentLint.LanguageServer.Tests.Support;

namespace ContentLint.LanguageServer.Tests;

/// <summary>Plays the sessions in the folder Conversations.</summary>
public sealed class ConversationTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ContentLint.LanguageServer.Tests", "Conversations");

    private static IEnumerable<TestCaseData<string>> Sessions => Directory.GetFiles(Folder, "*.session", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f))
        .Order(StringComparer.Ordinal)
        .Select(n => new TestCaseData<string>(n) { TestName = n });

    private static IEnumerable<TestCaseData<string>> SessionsInCrlf => Sessions.Select(s => new TestCaseData<string>(s.TestName!) { TestName = s.TestName + " in CRLF" });

    [TestCaseSource(nameof(Sessions))]
    public void The_server_says_what_is_written(string name) => Play(name, isCrlf: false);

    [TestCaseSource(nameof(SessionsInCrlf))]
    public void The_server_says_the_same_of_texts_in_CRLF(string name) => Play(name, isCrlf: true);

    private static void Play(string name, bool isCrlf)
    {
        using var runner = new SessionRunner(isCrlf);
        foreach (var step in Conversation.Read(Path.Combine(Folder, name)))
        {
            try
            {
                runner.Play(step);
            }
            catch (Exception error)
            {
                throw new AssertionException($"{name}({step.Line}): {step.Kind} {step.What} {step.Rest}\n{error.Message}", error);
            }
        }
    }
}
