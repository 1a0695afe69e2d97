// Whatever a client does, what the server finds in each open document is what `check` finds in the same files.
// CONTENTLINT_SERVER_STEPS sets how many steps each client makes, CONTENTLINT_SERVER_SEEDS which clients there are: seeds with
// commas between them, of which the odd ones pull.

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Tests.Support;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Tests;

public sealed class RandomClientTests
{
    private const int Steps = 100;

    private static IEnumerable<int> Seeds =>
        (Environment.GetEnvironmentVariable("CONTENTLINT_SERVER_SEEDS") is { Length: > 0 } wanted ? wanted : "1,2,3,4").Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture));

    [TestCaseSource(nameof(Seeds))]
    public void The_server_finds_what_a_check_finds(int seed)
    {
        var steps = int.TryParse(Environment.GetEnvironmentVariable("CONTENTLINT_SERVER_STEPS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : Steps;
        using var client = new RandomClient(seed, pulls: seed % 2 == 1);
        var log = new List<string>();
        for (var i = 0; i < steps; i++)
        {
            client.Step();
            log.Add(client.Last);
            var expected = Check(client);
            foreach (var name in client.Open.Keys)
            {
                var wantedHere = expected.GetValueOrDefault($"{client.Folder.Path}/{name}") ?? [];
                var found = client.FindingsOf(name, f => Report(f).SequenceEqual(wantedHere));
                Assert.That(Report(found), Is.EqualTo(wantedHere), $"seed {seed}, step {i}, {name}, after {string.Join("; ", log.TakeLast(5))}");
            }
        }
    }

    private static Dictionary<string, string[]> Check(RandomClient client)
    {
        var open = client.Open.ToDictionary(d => $"{client.Folder.Path}/{d.Key}", d => (byte[]?)Encoding.UTF8.GetBytes(d.Value.Text), StringComparer.Ordinal);
        var result = new LintWorkspace(new OverlayFileSystem(WorkspaceFileSystem.Physical, open)).Lint(new LintRequest { BaseDirectory = client.Folder.Path });
        return result.Diagnostics.GroupBy(d => d.Location.File.FullPath).ToDictionary(g => g.Key, g => g.Select(Report).Distinct().ToArray(), StringComparer.Ordinal);
    }

    private static string Report(Diagnostic d) =>
        $"{d.Location.Start.Line - 1}:{d.Location.Start.Column - 1}-{d.Location.End.Line - 1}:{d.Location.End.Column - 1} {d.Severity} {d.Id} {d.MessageWithHelp}";

    private static string[] Report(JsonArray found) => [.. found.Select(d => $"{Range(d!["range"]!)} {SeverityOf(d["severity"]!.GetValue<int>())} {d["code"]} {d["message"]}").Distinct()];

    private static string Range(JsonNode range) => $"{Place(range["start"]!)}-{Place(range["end"]!)}";

    private static string Place(JsonNode place) => $"{place["line"]}:{place["character"]}";

    private static Severity SeverityOf(int severity) => severity switch { 1 => Severity.Error, 2 => Severity.Warning, _ => Severity.Suggestion };
}
