using System.Text;
using System.Xml;

namespace ContentLint.Reporting;

/// <summary>What the reports in XML share.</summary>
internal static class XmlReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n" };

    /// <summary>Writes a document.</summary>
    public static void Write(StyledWriter writer, Action<XmlWriter> body)
    {
        using (var text = new Target(writer))
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartDocument();
            body(xml);
            xml.WriteEndDocument();
        }

        writer.WriteLine();
    }

    /// <summary>Writes an attribute whose value a lesson may have a part in.</summary>
    public static void WriteText(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, ReportText.Xml(value));

    /// <summary>Writes an attribute.</summary>
    public static void WriteNumber(this XmlWriter xml, string name, int value)
    {
        xml.WriteStartAttribute(name);
        xml.WriteValue(value);
        xml.WriteEndAttribute();
    }

    // Says UTF-8 in the XML declaration: that is how hosts write.
    private sealed class Target(StyledWriter writer) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => writer.Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => writer.Write(new string(buffer, index, count));

        public override void Write(string? value) => writer.Write(value ?? "");
    }
}
