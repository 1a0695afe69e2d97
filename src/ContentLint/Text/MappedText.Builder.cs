using System.Text;

namespace ContentLint.Text;

/// <content>How a mapped text is put together.</content>
public sealed partial class MappedText
{
    /// <summary>Puts texts together, piece by piece in the file's order. One builder serves one text after the other.</summary>
    public sealed class Builder(SourceText source)
    {
        private readonly List<Segment> _segments = [];
        private StringBuilder? _text;
        private int _length;

        /// <summary>The number of characters appended so far.</summary>
        public int Length => _length;

        // Most texts are one part of the file: their characters are not copied until a second part comes.
        private bool IsOnePart => _segments.Count == 1 && _segments[0].Verbatim;

        private StringBuilder Text => _text ??= new StringBuilder();

        /// <summary>Appends characters of the file as they are.</summary>
        public Builder Append(TextSpan span)
        {
            if (span.IsEmpty)
                return this;

            var joins = _segments.Count > 0 && _segments[^1] is { Verbatim: true } last && last.Source.End == span.Start;
            if (!joins)
                Add(new Segment(_length, span, Verbatim: true));
            if (!IsOnePart)
                Text.Append(source.Text, span.Start, span.Length);
            if (joins)
                _segments[^1] = _segments[^1] with { Source = new TextSpan(_segments[^1].Source.Start, span.End) };
            _length += span.Length;
            return this;
        }

        /// <summary>Appends characters that the file spells differently, for example <c>`</c> for <c>\`</c>.</summary>
        public Builder Append(string text, TextSpan standsFor)
        {
            if (text.Length == 0)
                return this;

            Add(new Segment(_length, standsFor, Verbatim: false));
            Text.Append(text);
            _length += text.Length;
            return this;
        }

        /// <summary>Appends a part of another text of the same file.</summary>
        public Builder Append(MappedText text, TextSpan span)
        {
            if (span.IsEmpty)
                return this;

            for (var i = text.Find(span.Start); i < text._segments.Length && text._segments[i].Start < span.End; i++)
            {
                var segment = text._segments[i];
                var start = Math.Max(segment.Start, span.Start);
                var end = Math.Min(text.EndOf(i), span.End);
                if (segment.Verbatim)
                    Append(new TextSpan(segment.Source.Start + start - segment.Start, segment.Source.Start + end - segment.Start));
                else
                    Append(text.Text.Substring(start, end - start), segment.Source);
            }

            return this;
        }

        /// <summary>Finishes the text; what is appended from now on is another one.</summary>
        /// <param name="sourceEnd">Where the text ends in the file; an error at the text's end is shown there.</param>
        public MappedText ToMappedText(int sourceEnd)
        {
            if (_segments.Count == 0)
                _segments.Add(new Segment(0, TextSpan.At(sourceEnd), Verbatim: true));
            var text = new MappedText(source, IsOnePart ? null : Text.ToString(), [.. _segments], sourceEnd);
            _segments.Clear();
            _text?.Clear();
            _length = 0;
            return text;
        }

        private void Add(Segment segment)
        {
            if (IsOnePart)
                Text.Append(source.Text, _segments[0].Source.Start, _segments[0].Source.Length);
            _segments.Add(segment);
        }
    }
}
