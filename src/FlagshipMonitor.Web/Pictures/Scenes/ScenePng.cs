using SkiaSharp;

namespace FlagshipMonitor.Web.Pictures.Scenes;

/// <summary>A scene as a bitmap.</summary>
public static class ScenePng
{
    public const string ContentType = "image/png";

    /// <param name="scene">The scene.</param>
    /// <param name="scale">Pixels for each unit: 2 is sharp on paper and on dense screens.</param>
    public static byte[] Write(Scene scene, int scale)
    {
        using var bitmap = new SKBitmap(new SKImageInfo((int)Math.Ceiling(scene.Width * scale), (int)Math.Ceiling(scene.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        SceneCanvas.Draw(canvas, scene);
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
