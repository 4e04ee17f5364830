using System.Globalization;
using System.Text;
using System.Xml;

namespace FlagshipMonitor.Web.Pictures.Scenes;

/// <summary>
/// A scene as an SVG that stands alone: its looks are attributes, because our content security policy lets no picture bring a
/// style of its own; text stays text, with its numbers as the reader's language writes them.
/// </summary>
public static class SceneSvg
{
    public const string ContentType = "image/svg+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string CopyFonts = "'Noto Sans','Noto Sans Arabic','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
    private const string DisplayFonts = "Overpass,'Noto Sans','Noto Sans Arabic','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

    public static byte[] Write(Scene scene)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            Write(xml, scene, "p");
        }

        return file.ToArray();
    }

    /// <summary>The same inside a page.</summary>
    /// <param name="id">Begins the ids of this picture; unlike for each picture of a page.</param>
    public static string Fragment(Scene scene, string id)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            Write(xml, scene, id);
        }

        return text.ToString();
    }

    private static void Write(XmlWriter xml, Scene scene, string id)
    {
        var language = scene.Language;
        xml.WriteStartElement("svg", Namespace);
        xml.WriteAttributeString("width", Number(scene.Width));
        xml.WriteAttributeString("height", Number(scene.Height));
        xml.WriteAttributeString("viewBox", $"0 0 {Number(scene.Width)} {Number(scene.Height)}");
        xml.WriteAttributeString("lang", language.Code);
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("aria-labelledby", $"{id}-title {id}-desc");
        xml.WriteAttributeString("font-family", CopyFonts);
        xml.WriteAttributeString("direction", "ltr"); // anchors are sides of the picture, whatever the language
        Named(xml, "title", $"{id}-title", scene.Title);
        Named(xml, "desc", $"{id}-desc", scene.Description);
        new Writer(xml, id).Marks(scene.Marks, 1);
        xml.WriteEndElement();
    }

    private static void Named(XmlWriter xml, string element, string id, string text)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    /// <summary>XML knows no control characters.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private sealed class Writer(XmlWriter xml, string id)
    {
        private readonly HashSet<string> _defined = [];
        private int _clips;

        public void Marks(IReadOnlyList<Mark> marks, double scale)
        {
            foreach (var mark in marks)
            {
                Mark(mark, scale);
            }
        }

        private void Mark(Mark mark, double scale)
        {
            switch (mark)
            {
                case GroupMark group:
                    Group(group, scale);
                    break;
                case TextMark text:
                    Text(text);
                    break;
                case LineMark line:
                    Shape("line", null, line.Stroke, scale, line.Name, ("x1", Number(line.From.X)), ("y1", Number(line.From.Y)), ("x2", Number(line.To.X)), ("y2", Number(line.To.Y)));
                    break;
                case PolyMark poly:
                    Shape(poly.Closed ? "polygon" : "polyline", poly.Fill, poly.Stroke, scale, poly.Name, ("points", string.Join(' ', poly.Spots.Select(s => $"{Number(s.X)},{Number(s.Y)}"))));
                    break;
                case CircleMark circle:
                    Shape("circle", circle.Fill, circle.Stroke, scale, circle.Name, ("cx", Number(circle.Centre.X)), ("cy", Number(circle.Centre.Y)), ("r", Number(circle.Radius)));
                    break;
                case RectMark rect:
                    Shape("rect", rect.Fill, rect.Stroke, scale, rect.Name, ("x", Number(rect.Box.X)), ("y", Number(rect.Box.Y)), ("width", Number(rect.Box.Width)), ("height", Number(rect.Box.Height)));
                    break;
                case PathMark path:
                    Shape("path", path.Fill, path.Stroke, scale, path.Name, ("d", path.Data));
                    break;
            }
        }

        private void Group(GroupMark group, double scale)
        {
            var clip = group.Clip is { } box ? Clip(box) : null;
            if (clip is not null)
            {
                xml.WriteStartElement("g", Namespace);
                xml.WriteAttributeString("clip-path", $"url(#{clip})");
            }

            xml.WriteStartElement("g", Namespace);
            xml.WriteAttributeString("transform", $"translate({Number(group.Move.X)} {Number(group.Move.Y)}) scale({group.Scale.ToString("0.######", CultureInfo.InvariantCulture)})");
            Marks(group.Marks, scale * group.Scale);
            xml.WriteEndElement();
            if (clip is not null)
            {
                xml.WriteEndElement();
            }
        }

        private string Clip(Box box)
        {
            var name = $"{id}-clip{++_clips}";
            xml.WriteStartElement("clipPath", Namespace);
            xml.WriteAttributeString("id", name);
            Shape("rect", Ink.White, null, 1, null, ("x", Number(box.X)), ("y", Number(box.Y)), ("width", Number(box.Width)), ("height", Number(box.Height)));
            xml.WriteEndElement();
            return name;
        }

        private void Text(TextMark mark)
        {
            var lettering = mark.Lettering;
            xml.WriteStartElement("text", Namespace);
            xml.WriteAttributeString("x", Number(mark.At.X));
            xml.WriteAttributeString("y", Number(mark.At.Y));
            xml.WriteAttributeString("font-size", Number(lettering.Size));
            xml.WriteAttributeString("fill", lettering.Ink.Colour());
            if (lettering.Family is Family.Display)
            {
                xml.WriteAttributeString("font-family", DisplayFonts);
            }

            if (lettering.Bold || lettering.Family is Family.Display)
            {
                xml.WriteAttributeString("font-weight", "700");
            }

            if (mark.Anchor is not Anchor.Start)
            {
                xml.WriteAttributeString("text-anchor", mark.Anchor is Anchor.End ? "end" : "middle");
            }

            xml.WriteString(Clean(mark.Text));
            xml.WriteEndElement();
        }

        private void Shape(string name, Ink? fill, Stroke? stroke, double scale, string? title, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            var paint = fill is { } ink ? Fill(ink, scale) : "none";
            xml.WriteStartElement(name, Namespace);
            foreach (var (attribute, value) in attributes)
            {
                xml.WriteAttributeString(attribute, value);
            }

            if (name != "line")
            {
                xml.WriteAttributeString("fill", paint);
            }

            if (stroke is not null)
            {
                xml.WriteAttributeString("stroke", stroke.Ink.Colour());
                xml.WriteAttributeString("stroke-width", Number(stroke.Width));
                xml.WriteAttributeString("stroke-linejoin", "round");
                if (Dashes.Of(stroke) is { } dashes)
                {
                    xml.WriteAttributeString("stroke-dasharray", $"{Number(dashes.On)} {Number(dashes.Off)}");
                    if (stroke.Dash is Dash.Dotted)
                    {
                        xml.WriteAttributeString("stroke-linecap", "round");
                    }
                }
            }

            if (title is not null)
            {
                xml.WriteElementString("title", Namespace, Clean(title));
            }

            xml.WriteEndElement();
        }

        /// <summary>A colour, or the pattern that stripes it, made where it is first needed and as fine on every scale.</summary>
        private string Fill(Ink ink, double scale)
        {
            if (ink.Stripes() is not { } stripes)
            {
                return ink.Colour();
            }

            var name = $"{id}-{ink.ToString().ToLowerInvariant()}{Math.Round(scale * 10_000)}";
            if (_defined.Add(name))
            {
                xml.WriteStartElement("pattern", Namespace);
                xml.WriteAttributeString("id", name);
                xml.WriteAttributeString("width", Number(stripes.Distance));
                xml.WriteAttributeString("height", Number(stripes.Distance));
                xml.WriteAttributeString("patternUnits", "userSpaceOnUse");
                xml.WriteAttributeString("patternTransform", $"scale({(1 / scale).ToString("0.####", CultureInfo.InvariantCulture)}) rotate(45)");
                Shape("rect", Ink.White, null, 1, null, ("width", Number(stripes.Distance)), ("height", Number(stripes.Distance)));
                xml.WriteStartElement("rect", Namespace);
                xml.WriteAttributeString("width", Number(stripes.Width));
                xml.WriteAttributeString("height", Number(stripes.Distance));
                xml.WriteAttributeString("fill", stripes.Colour);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            return $"url(#{name})";
        }
    }
}
