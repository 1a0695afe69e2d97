// What stands instead of what: in the right letters and the right form, and nothing where that cannot be told.

using ContentLint.Diagnostics;
using ContentLint.RulePacks.Words;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed class ReplacementTests
{
    // Case, and words that are right already.
    [TestCase("'or higher': 'or later'", false, "17 or higher. Or higher. OR HIGHER.", "17 or later. Or later. OR LATER.")]
    [TestCase("javascript: JavaScript", false, "javascript JavaScript JAVASCRIPT", "JavaScript JavaScript JavaScript")]
    [TestCase("slot: replication slot", false, "A slot and a replication slot.", "A replication slot and a replication slot.")]
    [TestCase("login: [log in, sign in]", false, "login", "log in")]
    [TestCase("id: ID", false, "an id", "an ID")]

    // English forms.
    [TestCase("utilize: use", true, "We utilized it, she utilizes, utilizing. Utilize!", "We used it, she uses, using. Use!")]
    [TestCase("terminate: stop", true, "terminated terminates terminating", "stopped stops stopping")]
    [TestCase("repository: repo", true, "Repositories", "Repos")]
    [TestCase("execute: run", true, "executes executing executed", "runs running executed")]
    [TestCase("pod: Pod", true, "pods and a pod", "Pods and a Pod")]
    [TestCase("set up: configure", true, "sets up", "configures")]
    [TestCase("configure: set up", true, "configuring", "setting up")]

    [TestCase("utilize: use", true, "Utilities of a utility, utilization", "Utilities of a utility, utilization")]
    [TestCase("commence: start", true, "Pour commencer, it commences", "Pour commencer, it starts")]
    [TestCase("black boxes: closed systems", true, "black boxes, a black box", "closed systems, a black box")]
    [TestCase("cancel: stop", true, "cancelled canceled", "cancelled stopped")]

    // Russian forms.
    [TestCase("снапшот: снимок", true, "Снапшоты, снапшотами, в снапшоте, снапшота", "Снимки, снимками, в снимке, снимка")]
    [TestCase("снапшот: копия", true, "со снапшотом, о снапшотах", "со копией, о копиях")]
    [TestCase("кластер: сервер", true, "кластеров кластером", "серверов сервером")]
    [TestCase("инстанс: экземпляр базы", true, "инстансом", "экземпляром базы")]
    [TestCase("бэкап: резервная копия", true, "бэкапы бэкапом бэкапов", "резервные копии резервной копией резервных копий")]
    [TestCase("версия: редакция", true, "версией версии", "редакцией редакции")]
    [TestCase("репозиторий: хранилище", true, "репозиторием", "репозиторием")]
    [TestCase("данный: этот", true, "Данного, данным, данных", "Этого, этим, этих")]
    [TestCase("данный: этот самый", true, "данного", "данного")]
    [TestCase("данный: свой", true, "данного", "данного")]
    public void Fixes(string pair, bool forms, string text, string expected)
    {
        var found = PackRun.Lint($"forbid: {{ text: {{ replace: {{ {pair} }}, forms: {(forms ? "true" : "false")} }} }}", text);
        var edits = found.SelectMany(d => d.Fixes.Take(1)).SelectMany(f => f.Edits).ToArray();
        Assert.That(TextEdit.Apply(text, edits), Is.EqualTo(expected));
        Assert.That(found.SelectMany(d => d.Fixes.Take(1)).Select(f => f.Safety), Is.All.EqualTo(FixSafety.Suggestion));
    }

    [Test]
    public void The_message_says_what_to_write_also_where_the_form_is_not_known()
    {
        var found = PackRun.Lint("forbid: { text: { replace: { execute: choose }, forms: true } }", "executed", "'{match}': write '{replacement}'").Single();
        Assert.That((found.Message.Text, found.Fixes.Count), Is.EqualTo(("'executed': write 'choose'", 0)));
    }

    [Test]
    public void A_fix_is_as_safe_as_its_author_says() =>
        Assert.That(PackRun.Lint("forbid: { text: { replace: { teh: the } } }\nfix: { safety: safe }", "teh")[0].Fixes[0].Safety, Is.EqualTo(FixSafety.Safe));

    [Test]
    public void Words_with_markup_in_them_have_no_fix() =>
        Assert.That(PackRun.Lint("forbid: { text: { replace: { 'or higher': 'or later' } } }", "17 or **higher**").Single().Fixes, Is.Empty);

    [Test]
    public void Pairs_come_from_files()
    {
        var pack = PackRun.Read(
            "forbid: { text: { replace: [./terms.yml, { c: d }], except: ['@products'] } }", "{replacement}", "phrases: { products: { file: ./products.txt } }\n", Load);
        Assert.That(PackRun.Lint(pack, ("a.mdx", "a c, and a Plus")).Select(d => d.Message.Text), Is.EqualTo(new[] { "b", "d" }));
    }

    [TestCase("forbid: { text: { replace: ./none.yml } }", "There is no file './none.yml'.", "pack.yml")]
    [TestCase("forbid: { text: { replace: ./list.yml } }", "This file must be a mapping of words to what to write instead.", "list.yml")]
    [TestCase("forbid: { text: { replace: ./empty.yml } }", "What to write instead of 'x' is missing.", "empty.yml")]
    [TestCase("forbid: { text: { replace: { 'a*': b } } }", "'a*' stands for words that cannot be told, so that nobody knows what to write for them.", "pack.yml")]
    [TestCase("forbid: { text: { replace: { a: b, A: c } } }", "'A' has a replacement already.", "pack.yml")]
    [TestCase("forbid: { text: { anyOf: a, forms: true } }", "'forms' goes with 'replace'.", "pack.yml")]
    [TestCase("forbid: { text: a }\nfix: { safety: safe }", "A fix needs 'replace' or 'insert', one of the two.", "pack.yml")]
    public void Mistakes_are_said_where_they_are(string rule, string message, string file)
    {
        var found = PackRun.Mistakes(rule, load: Load);
        Assert.That(found.Select(d => (d.Message.Text, d.Location.Path)), Has.Some.EqualTo((message, file)));
    }

    [TestCase("снимок", "снимками")]
    [TestCase("снимок", "снимка")]
    [TestCase("репликация", "репликацией")]
    [TestCase("хранение", "хранением")]
    [TestCase("настройка", "настройками")]
    [TestCase("профиль", "профилем")]
    [TestCase("связь", "связью")]
    [TestCase("новый слот", "новыми слотами")]
    [TestCase("сценарий", "сценарием")]
    public void A_word_in_its_own_form_stays_as_it_is(string word, string form) => Assert.That(Inflection.Transfer(word, form, word), Is.EqualTo(form));

    private static SourceText? Load(string path) => path switch
    {
        "/packs/terms.yml" => SourceText.From("terms.yml", "a: b\n"),
        "/packs/list.yml" => SourceText.From("list.yml", "- a\n"),
        "/packs/empty.yml" => SourceText.From("empty.yml", "x:\ny: z\n"),
        "/packs/products.txt" => SourceText.From("products.txt", "# ours\nA Plus\n"),
        _ => null,
    };
}
