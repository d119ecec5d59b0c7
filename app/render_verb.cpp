// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_verb.h"

#include "app/files.h"
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
    const bool runs = !request.run.length.empty();
    Result<session::Session> session = openRun(request.run, streams);
    if (!session)
        return complain(session.error(), streams);
    if (runs) {
        const Result<Duration> length = lengthOf(request.run, "--at");
        if (!length)
            return complain(length.error(), streams);
        session->advance(Time{} + *length);
        tellRefusals(*session, streams);
    }
    const Result<std::string> png = pngOf(*session, runs, request);
    if (!png)
        return complain(png.error(), streams);
    const Outcome written =
        writeFile(QString::fromStdString(request.output), QByteArray::fromStdString(*png));
    return written ? Exit::good : complain(written.error(), streams);
}

} // namespace stowage::app
