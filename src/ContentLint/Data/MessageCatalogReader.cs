namespace ContentLint.Data;

/// <summary>Reads the file of a language.</summary>
internal static class MessageCatalogReader
{
    /// <summary>Reads a catalog from its document; what is wrong with it is reported, and the rest of it counts.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="report">Takes the mistakes.</param>
    public static MessageCatalog Read(DataNode root, DataReport report)
    {
        var translations = new Dictionary<(string?, string), MessageCatalog.Translation>();
        if (MappingReader.From(root, report, "A catalog") is not { } reader)
            return new MessageCatalog("en", translations);

        var language = reader.RequiredText("language") ?? "en";
        ReadInto(translations, null, reader.Nested("messages")?.Mapping, language, report);
        foreach (var rule in reader.Nested("rules")?.Mapping.Properties ?? [])
            ReadInto(translations, rule.Key, rule.Value as DataMapping, language, report);
        reader.Done();
        return new MessageCatalog(language, translations);
    }

    private static void ReadInto(
        Dictionary<(string?, string), MessageCatalog.Translation> translations, string? rule, DataMapping? messages, string language, DataReport report)
    {
        foreach (var property in messages?.Properties ?? [])
        {
            var key = MessageTemplate.Parse(property.Key);
            if (property.Value is DataScalar { Kind: DataKind.String } sentence)
                translations[(rule, property.Key)] = new(null, new Dictionary<string, MessageTemplate> { [PluralClasses.Other] = Form(sentence, key, report) });
            else if (MappingReader.From(property.Value, report, $"The translation of '{property.Key}'") is { } reader)
                translations[(rule, property.Key)] = ReadForms(reader, key, language);
        }
    }

    private static MessageCatalog.Translation ReadForms(MappingReader reader, MessageTemplate key, string language)
    {
        var number = reader.RequiredText("number");
        if (number is not null && !key.Names.Contains(number))
            reader.Report.Add(reader.Mapping["number"]!.Span, $"The sentence has no hole '{number}'.", $"The holes are {string.Join(", ", key.Names):holes}.");
        var forms = new Dictionary<string, MessageTemplate>();
        foreach (var plural in PluralClasses.In(language))
        {
            if (reader.RequiredText(plural) is not null && reader.Mapping[plural] is DataScalar form)
                forms[plural] = Form(form, key, reader.Report);
        }

        reader.Done();
        return new MessageCatalog.Translation(number, forms.Count > 0 ? forms : new() { [PluralClasses.Other] = key });
    }

    // A translation says all that the sentence says: the same holes, in any order.
    private static MessageTemplate Form(DataScalar form, MessageTemplate key, DataReport report)
    {
        var template = MessageTemplate.Parse(form.Text);
        foreach (var name in template.Names.Except(key.Names))
            report.Add(form.Span, $"The sentence has no hole '{name}'.", $"The holes are {string.Join(", ", key.Names):holes}.");
        foreach (var name in key.Names.Except(template.Names))
            report.Add(form.Span, $"The hole '{name}' is missing in this translation.", "Put it where its value belongs.");
        return template;
    }
}
