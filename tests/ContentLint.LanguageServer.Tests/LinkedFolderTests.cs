using System.Text.Json.Nodes;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Tests.Support;

namespace ContentLint.LanguageServer.Tests;

/// <summary>A workspace that the client names by a link to its folder.</summary>
[Platform("Linux,MacOsX")]
public sealed class LinkedFolderTests
{
    [Test]
    public void Documents_behind_a_link_are_those_of_the_course()
    {
        using var folder = new TestFolder();
        folder.Write("contentlint.yml", "rules: { CL1001: warning }\n");
        folder.Write("a.mdx", "");
        var link = folder.Path + "-link";
        Directory.CreateSymbolicLink(link, folder.Path);
        try
        {
            using var server = new RunningServer();
            server.Send(Message("initialize", new JsonObject { ["rootUri"] = DocumentUri.FromPath(link), ["capabilities"] = new JsonObject() }, id: 1));
            server.Receive();
            server.Send(Message("textDocument/didOpen", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = DocumentUri.FromPath(link + "/a.mdx"), ["languageId"] = "mdx", ["version"] = 1, ["text"] = "a <17\n" },
            }));
            var found = server.Receive()["params"]!["diagnostics"]!.AsArray().Single()!;
            Assert.That((found["code"]!.GetValue<string>(), found["severity"]!.GetValue<int>()), Is.EqualTo(("CL1001", 2)));
        }
        finally
        {
            Directory.Delete(link);
        }
    }

    private static JsonObject Message(string method, JsonObject parameters, int? id = null)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters };
        if (id is { } known)
            message["id"] = known;
        return message;
    }
}
