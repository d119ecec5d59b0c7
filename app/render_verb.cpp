// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_verb.h"

#include "app/files.h"
#include "app/progress.h"
#include "base/text.h"
#include "canvas/picture.h"
#include "io/document_json.h"
#include "io/png.h"
#include "session/session.h"
#include "sim/frame_builder.h"

#include <QBuffer>

#include <utility>

namespace stowage::app {

namespace {
Result<std::string> pngOf(const session::Session& session, bool runs, const RenderRequest& request)
{
    ui::LiveState live;
    if (runs)
        live.take(sim::wholeFrame(session.world()));
    ui::PictureAsked asked;
    asked.theme = request.theme == "dark" ? ui::Theme::dark() : ui::Theme::light();
    asked.scale = request.scale;
    const QImage image = ui::pictureOf(session.document(), live, asked);
    if (image.isNull())
        return Error{Fault::limit, "the picture would be too large; use a smaller --scale", {}};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return Error{Fault::unavailable, "the picture could not be written as PNG", {}};
    if (!request.embed)
        return bytes.toStdString();
    return io::embedInPng(bytes.toStdString(), io::writeDocument(session.drawn()));
}
} // namespace

Exit runRender(const RenderRequest& request, const Streams& streams)
{
    const std::string ending = ".png";
    if (request.output != "-" && !lowered(request.output).ends_with(ending) &&
        !request.output.starts_with("/dev/"))
        return complain({Fault::invalid,
                         "pictures are written as PNG; give the output a name that ends in .png.",
                         request.output},
                        streams);
    Result<OpenedRun> run = openRun(request.run, streams);
    if (!run)
        return complain(run.error(), streams);
    const bool runs = !request.run.length.empty() || !request.run.calls.empty();
    if (runs) {
        const Result<Duration> length = request.run.length.empty()
                                            ? Result<Duration>(run->lastCall - Time{})
                                            : lengthOf(request.run, "--at");
        if (!length)
            return complain(length.error(), streams);
        Progress progress(streams, Time{} + *length);
        progress.advance(run->session);
        progress.end();
        tellRefusals(run->session, streams);
    }
    const Result<std::string> png = pngOf(run->session, runs, request);
    if (!png)
        return complain(png.error(), streams);
    const Outcome written = writeOutput(request.output, *png, streams.out);
    return written ? Exit::good : complain(written.error(), streams);
}

} // namespace stowage::app
