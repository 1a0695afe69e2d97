// What each selector of the second edition finds: lists, items, paragraphs, sentences, emphasis, comments, values of elements.

namespace ContentLint.Tests.RulePacks;

public sealed class SelectorTests
{
    // Lists and items.
    [TestCase("list: { ordered: true }", "- a\n\nx\n\n{|T1:1. a\n2. b|}\n")]
    [TestCase("list: { ordered: true, minItems: 3 }", "1. a\n2. b\n\nx\n\n{|T1:1. a\n2. b\n3. c|}\n")]
    [TestCase("list: { maxItems: 1 }", "{|T1:- a|}\n\nx\n\n- a\n- b\n")]
    [TestCase("list: { nested: true }", "- a\n  {|T1:- b|}\n")]
    [TestCase("list: { numbering: same, ordered: true, minItems: 2 }", "{|T1:1. a\n1. b|}\n\nx\n\n1. a\n2. b\n")]
    [TestCase("list: { ordered: true, except: { list: { numbering: counting } } }", "{|T1:1. a\n1. b|}\n\nx\n\n1. a\n2. b\n")]
    [TestCase("listItem: { exact: [TODO] }", "- a\n{|T1:- **TODO**|}\n- TODO now\n")]
    [TestCase("listItem: { text: lag, ordered: true }", "- lag\n\nx\n\n{|T1:1. the lag|}\n")]
    [TestCase("listItem: { matches: '[.;]$', inside: { list: { ordered: false } } }", "{|T1:- a.|}\n- b\n\nx\n\n1. c.\n")]

    // Paragraphs and sentences.
    [TestCase("paragraph: { minWords: 3 }", "a b\n\n{|T1:a b c|}\n\n# a b c d\n")]
    [TestCase("paragraph: { minSentences: 2 }", "One.\n\n{|T1:One. Two.|}\n")]
    [TestCase("paragraph: { exact: ['Click here'] }", "{|T1:Click here.|}\n\nClick here now.\n")]
    [TestCase("sentence: { minWords: 4 }", "One two three. {|T1:One two three four.|} Two.\n")]
    [TestCase("sentence: { minWords: 6 }", "See e.g. this one. In version 3.14 it is. {|T1:We met Dr. Who in the U.S. today.|}\n")]
    [TestCase("sentence: { text: lag }", "{|T1:The lag.|} Нет. {|T1:Lag!|} 1. Lags.\n")]
    [TestCase("sentence: { minWords: 6 }", "{|T1:Таблицы, индексы и т. д. создайте заранее.|} Готово.\n")]
    [TestCase("sentence: { matches: '^Run' }", "Set `a. B`. {|T1:Run it.|}\n")]

    // Emphasis and comments.
    [TestCase("emphasis: { strong: true }", "*a* {|T1:**b**|}\n")]
    [TestCase("emphasis: { alone: true }", "| **a** |\n| - |\n\n{|T1:**Prerequisites**|}\n\n**Note** this\n\n- {|T1:*a*|}\n")]
    [TestCase("emphasis: { exact: [Save], strong: false }", "Press {|T1:*Save*|} or **Save** or *Save as*.\n")]
    [TestCase("comment: { text: TODO }", "TODO {|T1:{/* TODO: later */}|} {/* done */}\n")]
    [TestCase("text: { anyOf: TODO, in: comment }", "TODO {/* {|T1:TODO|}: later */}\n")]
    [TestCase("text: { matches: 'TO\\w+', in: [comment] }", "TODO {/* {|T1:TODO|}: later */}\n")]

    // Words of nodes.
    [TestCase("link: { exact: [docs, documentation] }", "{|T1:[docs](a.md)|} [the docs](b.md) {|T1:[Documentation.](c.md)|}\n")]
    [TestCase("link: { text: { matches: '^https?:' } }", "{|T1:[https://a.com](https://a.com)|} [a](https://a.com)\n")]
    [TestCase("link: { url: { matches: '^http:' } }", "{|T1:[a](http://a.com)|} [a](https://a.com)\n")]
    [TestCase("heading: { exact: [Summary] }", "{|T1:## Summary|}\n\n## Summary of all\n")]
    [TestCase("heading: { matches: '[.:]$' }", "{|T1:## A.|}\n\n## B\n")]
    [TestCase("heading: { text: { formsOf: [группа], matches: 'ы$' } }", "{|T1:## Группы|}\n\n## Группа\n")]
    [TestCase("heading: { breaksCase: sentence }", "{|T1:## How To Do|}\n\n## How to do\n\n## The `DELETE` command of PostgreSQL and API\n\n{|T1:## lower first|}\n\n## Part one: Then this\n")]
    [TestCase("heading: { breaksCase: sentence, keep: [Google Cloud, Kafka] }", "## Use Google Cloud and Kafka\n\n{|T1:## Use Amazon|}\n")]
    [TestCase("heading: { case: title }", "{|T1:## How to Do It|}\n\n## How to do it\n")]
    [TestCase("image: { alt: { matches: '(?i)^(?:image|picture) of' } }", "{|T1:![Image of a cat](a.png)|} ![Cat](b.png)\n")]
    [TestCase("image: { minWords: 4 }", "{|T1:![One two three four](a.png)|} ![One](b.png)\n")]
    [TestCase("image: { src: false }", "{|T1:![a]()|} ![b](b.png)\n")]

    // Code.
    [TestCase("codeBlock: { meta: false }", "{|T1:```sql|}\na\n```\n\n```sql title=\"a\"\na\n```\n")]
    [TestCase("codeBlock: { meta: true }", "```sql\na\n```\n\n{|T1:```sql title=\"a\"|}\na\n```\n")]
    [TestCase("codeBlock: { meta: { matches: 'title=\"(?<file>[^\"]+)\"' } }", "```sql\na\n```\n\n{|T1:```sql title=\"a\"|}\na\n```\n")]
    [TestCase("codeBlock: { fence: tilde }", "```sql\na\n```\n\n{|T1:~~~sql|}\na\n~~~\n")]
    [TestCase("codeBlock: { minLines: 3 }", "```\na\nb\n```\n\n{|T1:```|}\na\n\nc\n```\n")]
    [TestCase("codeBlock: { minWidth: 5 }", "```\nabcd\n```\n\n{|T1:```|}\nabcde\na\n```\n")]
    [TestCase("codeBlock: { language: 'js*' }", "{|T1:```jsx|}\na\n```\n\n```ts\na\n```\n")]

    // Elements.
    [TestCase("component: '*Diagram'", "{|T1:<FlowDiagram />|} <DiagramX /> {|T1:<Diagram />|}\n")]
    [TestCase("component: { name: A, attributes: { 'client:*': false } }", "<A client:visible /> {|T1:<A />|}\n")]
    [TestCase("component: { name: A, attributes: { b: 'x*' } }", "{|T1:<A b=\"xy\" />|} <A b=\"y\" />\n")]
    [TestCase("component: { name: Q, attributes: { choices: { expression: 'correct:\\s*true' } } }", "{|T1:<Q choices={[{ correct: true }]} />|} <Q choices={[{ correct: false }]} />\n")]
    [TestCase("callout: { title: false }", "{|T1:<Callout>|}a</Callout> <Callout title=\"b\">a</Callout>\n")]
    [TestCase("callout: { title: Warning }", "<Callout>a</Callout> {|T1:<Callout title=\"warning\">|}a</Callout>\n")]
    [TestCase("callout: { form: [alert, quote] }", "<Callout>a</Callout>\n\n> {|T1:[!NOTE]|}\n> a\n\nx\n\n> {|T1:**Note:**|} b\n")]

    // Exceptions at the same place.
    [TestCase("text: { anyOf: docker, except: ['Docker Compose'] }", "{|T1:Docker|} and Docker Compose.\n")]
    [TestCase("text: { anyOf: docker, except: ['@products'] }", "{|T1:Docker|} and Docker Hub.\n", "phrases: { products: [Docker Hub] }\n")]
    [TestCase("text: { anyOf: docker, except: { link: {} } }", "{|T1:Docker|} and [docker](a.md).\n")]
    [TestCase("text: { matches: '[A-Z]{2,}', except: [API, { emphasis: {} }] }", "API {|T1:SQL|} *CPU*\n")]
    [TestCase("heading: { level: 2, except: [Summary] }", "{|T1:## A|}\n\n## Summary\n")]
    [TestCase("codeBlock: { except: { codeBlock: sql } }", "```sql\na\n```\n\n{|T1:```|}\na\n```\n")]

    // What is shown between words parts them; markup does not.
    [TestCase("text: 'to to'", "Go to <A /> to {|T1:to *to|}* x {/* c */}\n")]

    // Only the first place counts.
    [TestCase("text: { anyOf: [a, b], first: true }", "c {|T1:b|} a b\n")]
    [TestCase("text: { matches: '(?<acr>[A-Z]{2,})', first: '{acr}' }", "{|T1:API|} API {|T1:SQL|} API\n")]

    // Patterns are kept in what they are looked for in.
    [TestCase("text: { matches: '\\w+', inside: { link: {} } }", "aa [{|T1:bb|}](x.md) cc\n")]
    [TestCase("text: { matches: '.+', inside: { link: {} } }", "aa [{|T1:bb cc|}](x.md) dd\n")]
    [TestCase("text: { matches: '^\\w+', in: codeSpan }", "aa `{|T1:bb|} cc` dd\n")]
    [TestCase("text: { matches: '\\w+', in: prose }", "{|T1:aa|} `bb` {|T1:cc|}\n")]
    [TestCase("text: { matches: '\\w+', inside: { not: { link: {} } } }", "{|T1:aa|} [bb](x.md) {|T1:cc|}\n")]
    [TestCase("text: { matches: 'aa\\s+\\S+\\s+cc', in: prose }", "{|T1:aa `bb` cc|}\n")]
    [TestCase("text: { matches: '\\w+', inside: { section: { heading: [B] } }, in: prose }", "# A\n\naa\n\n# B\n\n{|T1:bb|}\n")]
    [TestCase("text: { anyOf: a, inside: { section: { heading: [B] }, not: { callout: {} } } }", "# B\n\n{|T1:a|}\n\n<Callout>\na\n</Callout>\n\n# C\n\na\n")]
    [TestCase("text: { anyOf: a, inside: { any: [{ section: { heading: [B] } }, { callout: {} }] } }", "a\n\n<Callout>\n{|T1:a|}\n</Callout>\n\n# B\n\n{|T1:a|}\n")]
    public void Finds(string condition, string marked, string head = "") =>
        PackRun.Reports("forbid: { " + condition + " }", marked, head);

    [TestCase("callout: { max: 1, perLines: 5 }", "<Callout>a</Callout>\n\n<Callout>a</Callout>\n", false)]
    [TestCase("callout: { max: 1, perLines: 5 }", "<Callout>a</Callout>\n\na\n\nb\n\n<Callout>a</Callout>\n", true)]
    [TestCase("frontMatter: { inOrder: [title, slug] }", "---\ntitle: a\norder: 1\nslug: b\n---\n", true)]
    [TestCase("frontMatter: { inOrder: [title, slug] }", "---\nslug: b\ntitle: a\n---\n", false)]
    [TestCase("path: { matches: 'lessons/[a-z]\\.mdx$' }", "a", true)]
    [TestCase("path: { matches: '^[0-9]' }", "a", false)]
    [TestCase("compare: { left: { frontMatter: updated }, is: '>=', right: { frontMatter: created } }", "---\ncreated: 2024-02-01\nupdated: 2024-01-31\n---\n", false)]
    [TestCase("compare: { left: { frontMatter: updated }, is: '>=', right: { frontMatter: created } }", "---\ncreated: 2024-02-01\nupdated: 2024-02-01T10:00:00Z\n---\n", true)]
    [TestCase("compare: { left: { frontMatter: updated }, is: '>=', right: { frontMatter: created } }", "---\ncreated: 2024-02-01\n---\n", true)]
    [TestCase("compare: { left: { frontMatter: minutes, times: 2 }, is: '>=', right: { lesson: words } }", "---\nminutes: 1\n---\n\na b c\n", false)]
    [TestCase("compare: { left: { frontMatter: minutes, times: 2 }, is: '>=', right: { lesson: words } }", "---\nminutes: 2 min\n---\n\na b c\n", true)]
    [TestCase("compare: { left: { frontMatter: title }, is: '=', right: { heading: 1 } }", "---\ntitle: A\n---\n\n# B\n", false)]
    [TestCase("compare: { left: { frontMatter: slug }, is: '=', right: { lesson: fileName } }", "---\nslug: a\n---\n", true)]
    [TestCase("compare: { left: { heading: 1, slug: true }, is: '=', right: { frontMatter: slug } }", "---\nslug: my-title\n---\n\n# My title\n", true)]
    [TestCase("compare: { left: { count: { image: {} } }, is: '<=', right: '1' }", "![a](b) ![a](b)", false)]
    [TestCase("readability: { formula: automated, max: 8 }", "a", true)]
    public void Holds(string condition, string text, bool expected) =>
        Assert.That(PackRun.Lint("require: { " + condition + " }", text), expected ? Is.Empty : Is.Not.Empty);

    [TestCase("automated")]
    [TestCase("fleschKincaid")]
    [TestCase("lix")]
    public void Long_words_in_long_sentences_are_hard_to_read(string formula)
    {
        var easy = string.Concat(Enumerable.Repeat("The cat sat on the mat. ", 20));
        var hard = string.Concat(Enumerable.Repeat("Organizational considerations notwithstanding, infrastructural heterogeneity necessitates comprehensive reconfiguration procedures throughout distributed environments. ", 10));
        var rule = $"require: {{ readability: {{ formula: {formula}, max: 12 }} }}";
        Assert.That((PackRun.Lint(rule, easy).Count, PackRun.Lint(rule, hard).Count), Is.EqualTo((0, 1)));
    }

    [TestCase("each: { section: { level: 2 } }\nrequire: { words: { max: 3 } }", "## a\n\nb\n\n{|T1:## c|}\n\nd e f\n")]
    [TestCase("each: { section: { level: 2, maxWords: 3 } }\nforbid: { text: { anyOf: b, inside: match } }", "## a\n\n{|T1:b|}\n\n## c\n\nb e f\n")]
    [TestCase("each: { text: { matches: '(?<acr>[A-Z]{2,})', first: '{acr}' } }\nrequire: { text: { matches: '\\({acr}\\)' } }", "{|T1:API|} and application SQL (SQL) API\n")]
    [TestCase("each: { text: { matches: 'heartbeat=(?<ms>\\d+)', in: codeBlock } }\nrequire: { text: { anyOf: ['{ms} ms'], in: prose } }", "We set 10 ms.\n\n```\nheartbeat=10\n{|T1:heartbeat=20|}\n```\n")]
    [TestCase("each: { heading: { matches: 'Step (?<n>\\d+)' } }\nsequence: '{n}'", "## Step 1\n\n## Step 2\n\n{|T1:## Step 4|}\n\n## Step 5\n")]
    [TestCase("each: { heading: {} }\nunique: '{text}'", "## A\n\n## B\n\n{|T1:## a|}\n")]
    [TestCase("each: { heading: {} }\nunique: '{text}'\nwithin: { section: {} }", "# R\n\n## 1\n\n### A\n\n## 2\n\n### A\n\n### B\n\n{|T1:### A|}\n\n{|T1:## 1|}\n\n### A\n")]
    [TestCase("each: { heading: {} }\nunique: '{text}'\nwithin: { section: { level: 2 } }", "## 1\n\n### A\n\n#### B\n\n### C\n\n{|T1:#### B|}\n\n## 2\n\n### A\n")]
    [TestCase("each: { listItem: { matches: '^(?<n>\\d)' } }\nsequence: '{n}'\nwithin: { list: {} }", "- 1\n  - 1\n  {|T1:- 3|}\n- 2\n\nT\n\n1. 1\n")]
    [TestCase("each: { component: { name: Tab, attributes: { a: true } } }\nsame: '{a}'\nwithin: { component: Tabs }", "<Tabs><Tab a=\"1\" /><Tab a=\"1\" />{|T1:<Tab a=\"2\" />|}</Tabs> <Tab a=\"3\" />")]

    [TestCase("each: { listItem: { ordered: true } }\nunique: '{number}'\nwithin: { list: {} }", "- a\n  1. b\n  2. c\n  {|T1:2. d|}\n")]
    [TestCase("each: { listItem: { ordered: true } }\nunique: '{number}'\nwithin: { list: {} }", "> 1. b\n> 2. c\n> {|T1:2. d|}\n")]

    // What a place caught, in patterns about other places.
    [TestCase("each: { text: { matches: '<(?<n>\\d)>', in: codeBlock } }\nrequire: { listItem: { matches: '^<{n}>', follows: match } }", "```\n<1> {|T1:<2>|}\n```\n\n- \\<1> a\n- a \\<2>\n")]
    [TestCase("each: { heading: { matches: '^(?<w>\\w+)' } }\nrequire: { link: { url: { matches: '/{w}$' } } }", "# A\n\n{|T1:# B|}\n\n[a](/A)\n")]
    [TestCase("each: { heading: { matches: '^(?<w>\\w+)' } }\nforbid: { component: { name: D, attributes: { x: { matches: '^{w}' } } } }", "# A\n\n{|T1:<D x=\"Ab\" />|} <D x=\"b\" />\n")]
    [TestCase("each: { heading: { matches: '^(?<w>\\w+)' } }\nrequire: { path: { matches: '/{w}\\.mdx' } }", "# a\n\n{|T1:# b|}\n")]

    // The language is what is replaced, and the place then.
    [TestCase("forbid: { codeBlock: { language: { replace: { js: javascript, 'c++': cpp } } } }", "```{|T1:js|} title=\"js\"\n```\n\n``` {|T1:C++|}\n```\n\n```jsx\n```\n\n> ~~~~ {|T1:JS|}\n> ~~~~\n")]
    [TestCase("each: { text: { matches: 'Debezium (?<v>\\d\\.\\d)' } }\nsame: '{v}'", "Debezium 2.5, {|T1:Debezium 2.4|} and Debezium 2.5\n")]
    [TestCase("each: { frontMatter: { field: prerequisites, items: true } }\nrequire: { link: { url: '*{value}*' } }", "---\nprerequisites: [slots, {|T1:wal|}]\n---\n\n[a](../slots.mdx)\n")]
    [TestCase("each: { image: {} }\nrequire: { component: { name: figure, contains: match } }", "<figure>\n\n![a](b)\n\n</figure>\n\n{|T1:![a](b)|}\n")]
    [TestCase("each: { heading: { level: 2 } }\nrequire: { list: { follows: match, maxBlocksBetween: 0 } }", "## a\n\n- b\n\n{|T1:## c|}\n\nd\n")]
    [TestCase("each: { codeBlock: bash }\nrequire: { codeBlock: { language: text, follows: match, maxBlocksBetween: 0, as: its output } }", "```bash\na\n```\n\n```text\nb\n```\n\n{|T1:```bash|}\na\n```\n")]
    public void Looks_from_each_place(string rule, string marked) => PackRun.Reports(rule, marked);

    [TestCase("require: { codeBlock: { text: { matches: '(?m)^set -e', as: a line that ends at errors } } }", "```bash\na\n```", "missing: code block with a line that ends at errors")]
    [TestCase("require: { codeBlock: { language: bash, as: a runnable script } }", "a", "missing: a runnable script")]
    [TestCase("require: { any: [{ text: x }, { text: y }], as: a word of ours }", "a", "missing: a word of ours")]
    [TestCase("forbid: { frontMatter: level }", "---\nlevel: 9\n---\n", "missing: ")]
    public void A_condition_is_called_what_its_author_calls_it(string rule, string text, string expected) =>
        Assert.That(PackRun.Lint(rule, text, "missing: {missing}")[0].Message.Text, Is.EqualTo(expected));

    [TestCase("forbid: { frontMatter: { field: level, matches: '^(?<first>.)' } }", "{value} {first}", "---\nlevel: 95\n---\n", "95 9")]
    [TestCase("forbid: { link: {} }", "{text} to {url}", "[a](b.md)", "a to b.md")]
    [TestCase("forbid: { codeBlock: {} }", "{lines} lines of {language}", "```sql\na\nb\n```\n", "2 lines of sql")]
    [TestCase("forbid: { component: { name: A, attributes: { kind: true } } }", "{name} is {kind}", "<A kind=\"b\" />", "A is b")]
    [TestCase("each: { heading: {} }\nunique: '{text}'", "'{text}' is in {other} too", "## A\n\n## A\n", "'A' is in lessons/a.mdx:1 too")]
    [TestCase("each: { text: { matches: '(?<v>\\d+)' } }\nsame: '{v}'", "{v}, not {expected}", "5 5 6", "6, not 5")]
    [TestCase("each: { section: { level: 2 } }\nrequire: { words: { max: 1 } }", "{words} words", "## a\n\nb c\n", "3 words")]
    public void Messages_name_values(string rule, string message, string text, string expected) =>
        Assert.That(PackRun.Lint(rule, text, message)[0].Message.Text, Is.EqualTo(expected));
}
