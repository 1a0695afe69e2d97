using System.Diagnostics;
using ContentLint.CSharp;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Testing;
using ContentLint.Workspace;

namespace ContentLint.Analyzers.Lessons.Tests;

/// <summary>C# in fences: what is C# of some kind, what is meant as it is, and what is a slip.</summary>
public sealed class CSharpFenceTests
{
    public static IEnumerable<string> HostileUnits =>
    [
        "(", "[", "{", "<", "a<", "a(", "new{", "if(a)", "x=>", "a?b:", "a.", "$\"{", "/*", "\"", "@\"", "\"\"\"", "(a,", "switch{", "is a and ", "!", "-",
        "await ", "case ", "#if\n", "#if a\n#elif b\n", "#region\n", "#", "[a]", "a[", "?", "delegate(", "from a in ", "\ud800", "\0", "class C{", "a<b,", "(a)(", "*", "a*", "\\", "namespace a;",
    ];

    [TestCase("using System;\n\nnamespace A;\n\npublic sealed class B(int c)\n{\n    public int D { get; } = c;\n}", TestName = "A file")]
    [TestCase("using System;\n\nConsole.WriteLine(1);\n\nrecord A(int B);", TestName = "A program")]
    [TestCase("namespace A;\n\nclass B { }\n\nvar b = new B();\nawait b.C();", TestName = "Several files")]
    [TestCase("private readonly int _a = 1;\n\npublic int B => _a;\n\npublic C() { }\n\nprotected override void D() => base.D();", TestName = "Members")]
    [TestCase("[Fact]\npublic async Task A()\n{\n    await B();\n}\n\npublic enum E { F }", TestName = "A method and a type")]
    [TestCase("var a = await B();\nif (a is { C: > 1 })\n    return a;\n\nyield return 2;", TestName = "Statements")]
    [TestCase("orders.Where(o => o.IsOpen).ToList()", TestName = "An expression")]
    [TestCase("new Order\n{\n    Id = 1,\n    Lines = [1, 2, .. more],\n}", TestName = "An object")]
    [TestCase("x => x switch { 1 => \"a\", _ => \"b\" }", TestName = "A lambda")]
    [TestCase(".AddDbContext<A>(b => b\n    .Use())\n.Build();", TestName = "The end of a chain of calls")]
    [TestCase("public int A { get; set => field = value; }\n\nextension(string s) { public int B => 1; }", TestName = "The newest version")]
    [TestCase("public class A\n{\n    ...\n}\nvar a = b", TestName = "A gap")]
    [TestCase("public class A\n{\n    ···\n}", TestName = "A gap of dots")]
    [TestCase("IClient a = // from the container\n\nvar b = a.Get();", TestName = "A value in words")]
    [TestCase("var a = <your key>;\nvar b = 1;", TestName = "A placeholder")]
    [TestCase("public Task A(int b)\npublic Task A(int b, int c)\npublic Task D();", TestName = "Methods that are only named")]
    [TestCase("public class A : B\n\npublic class C : D", TestName = "Types that are only named")]
    [TestCase("A.IsTrue(bool condition);\r\nA.IsTrue(bool condition,\r\n    string message, params object[] params);", TestName = "Methods with what they take")]
    [TestCase("A.Contains(object item, ICollection all);\nA.Contains<T>(T item, ICollection all);", TestName = "Methods of a type with what they take")]
    [TestCase("Exception A.Catch(Test code);\nT A.Catch<T>(Test code,\n    params object[] params);", TestName = "Methods with what they give")]
    [TestCase("- var a = 1\n+ var a = 1;", TestName = "A diff")]
    [TestCase("❌ a.B();\n✅ a.C();", TestName = "Signs for right and wrong")]
    [TestCase("SELECT a FROM b WHERE c = 1", TestName = "Another language")]
    [TestCase("void A()\n{\n    var a = 1", TestName = "An example that stops")]
    [TestCase("static (A a) => a.B;\nstatic (A a) => a.C;", TestName = "Lambdas, one a line")]
    public void Is_left_alone(string code) => Test($"```csharp\n{code}\n```\n");

    [TestCase("var a = 1{|CL1313:|}\nvar b = 2;")]
    [TestCase("a.B(c){|CL1313:)|};\nd.E();")]
    [TestCase("Switch {|CL1313:switch|} = new Switch();\nc.Add();")]
    [TestCase("IEnumerable<A> B(Func{|CL1313:\\|}<C, bool> d);\nvoid E();")]
    [TestCase("a.Select(b => new\n{\n    C = b.C{|CL1313:|}\n    D = b.D,\n}).ToList();")]
    [TestCase("public A B { get; set; {|CL1313:)|} = new();\n\npublic int C;")]
    [TestCase("A.B(string.{|CL1313:)|};\nC.D(e);")]
    [TestCase("using {|CL1313:using|} A;\n\nvar b = 1;")]
    public void Is_reported_where_it_is(string marked) => Test($"```cs title=\"a.cs\"\n{marked}\n```\n");

    [TestCase("csharp", true)]
    [TestCase("cs", true)]
    [TestCase("c#", true)]
    [TestCase("C#", true)]
    [TestCase("csharp title=\"a\"", true)]
    [TestCase("csharp wrong", false)]
    [TestCase("java", false)]
    public void A_fence_is_read_as_its_first_word_says(string info, bool isRead) =>
        Test($"```{info}\nvar a = 1{(isRead ? "{|CL1313:|}" : "")}\nvar b = 2;\n```\n");

    [Test]
    public void Stands_in_a_quote_on_the_characters_of_the_file() => Test("> ```csharp\n> a.B(c){|CL1313:)|};\n> d.E();\n> ```\n");

    [TestCase("codeBlocks: { csharp: off }")]
    [TestCase("rules: { CL1313: off }")]
    [TestCase("rules: { csharp-fence: off }")]
    public void Can_be_switched_off(string configuration) => Assert.That(
        new Compiler().Run(new TestFile("/nowhere/course/contentlint.yml", configuration), new TestFile("/nowhere/course/a.mdx", "```csharp\na.B(c));\nd.E();\n```\n")),
        Is.Empty);

    [Test]
    public void The_message_is_the_compiler_s() => new RuleTest<CSharpFenceRule>
    {
        Lesson = "```csharp\nvar a = 1{|CL1313:|}\nvar b = 2;\n```\n",
        Messages = ["The C# compiler cannot read this example: ; expected."],
    }.Run();

    [Test]
    public void The_compiler_reports_it() => Assert.That(
        new Compiler().Run(new TestFile("/nowhere/course/a.mdx", "# A\n\n```csharp\na.B(c));\nd.E();\n```\n")).Single(),
        Does.StartWith("Warning CL1313 /nowhere/course/a.mdx("));

    // A plugin's own dependencies are loaded when its rule first needs them, however much has been collected since.
    [TestCase(false)]
    [TestCase(true)]
    public void The_command_takes_it_as_a_plugin(bool collects)
    {
        var folder = Directory.CreateTempSubdirectory("contentlint").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "contentlint.yml"), $"plugins: ['{typeof(CSharpFenceRule).Assembly.Location}']\n");
            File.WriteAllText(Path.Combine(folder, "a.mdx"), "No code.\n");
            File.WriteAllText(Path.Combine(folder, "b.mdx"), "```csharp\na.B(c));\nd.E();\n```\n");
            var found = new LintWorkspace().Lint(new LintRequest
            {
                BaseDirectory = folder,
                AllowPlugins = true,
                AllowOutside = true,
                LessonRules = collects ? [new CollectingRule()] : [],
                MaxDegreeOfParallelism = 1,
            });
            Assert.That(found.Diagnostics.Select(d => $"{d.Id} {d.Message}"), Is.EqualTo(new[] { "CL1313 The C# compiler cannot read this example: ; expected." }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // In half a thread's usual stack, since an IDE's threads have been there before.
    [TestCaseSource(nameof(HostileUnits))]
    public void Any_text_is_read(string unit)
    {
        var code = string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length));
        var time = Stopwatch.StartNew();
        var thread = new Thread(
            () =>
            {
                foreach (var length in new[] { 50, 500, 7_900, 20_000 })
                    CSharpCode.Find(code.Substring(0, Math.Min(length, code.Length)), CancellationToken.None);
            },
            512 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public void The_page_s_examples_are_right()
    {
        var page = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "../../../../docs/rules/CL1313-csharp-fence.md"));
        var wrong = page.Substring(page.IndexOf("## Wrong", StringComparison.Ordinal));
        var right = wrong.Substring(wrong.IndexOf("## Right", StringComparison.Ordinal));
        Assert.That(Run(wrong.Substring(0, wrong.Length - right.Length)), Has.Length.EqualTo(1));
        Assert.That(Run(right), Is.Empty);

        static string[] Run(string section) => new Compiler().Run(new TestFile("/nowhere/course/a.mdx", section.Split("````")[1].Substring("mdx\n".Length)));
    }

    private static void Test(string lesson)
    {
        foreach (var text in new[] { lesson, lesson.Replace("\n", "\r\n", StringComparison.Ordinal) })
            new RuleTest<CSharpFenceRule> { Lesson = text }.Run();
    }

    // Stands for a long run, in which garbage is collected between the loading of a plugin and its work.
    private sealed class CollectingRule : LessonRule
    {
        public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [new("TEST1", "collects", "Collects garbage", Severity.Warning)];

        public override void Analyze(LessonRuleContext context)
        {
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
    }
}
