// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_verb.h"

#include "app/files.h"
#include "app/picture_file.h"
#include "app/progress.h"
#include "session/session.h"
#include "sim/frame_builder.h"

namespace stowage::app {

namespace {
Result<QByteArray> pictureOf(const session::Session& session, bool runs, PictureFormat format,
                             const RenderRequest& request)
{
    ui::LiveState live;
    if (runs)
        live.take(sim::wholeFrame(session.world()));
    PictureFile file;
    file.format = format;
    file.picture.theme = request.theme == "dark" ? ui::Theme::dark() : ui::Theme::light();
    file.picture.scale = request.scale;
    const doc::Document design = session.drawn();
    if (request.embed)
        file.embedded = &design;
    return bytesOf(session.document(), live, file);
}
} // namespace

Exit runRender(const RenderRequest& request, const Streams& streams)
{
    const bool isStream = request.output == "-" || request.output.starts_with("/dev/");
    const auto ending = formatOf(QString::fromStdString(request.output));
    if (!ending && !isStream)
        return complain(
            {Fault::invalid,
             "pictures are written as PNG, SVG or PDF; give the output a name that ends in .png, "
             ".svg or .pdf.",
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
    const Result<QByteArray> picture =
        pictureOf(run->session, runs, ending.value_or(PictureFormat::png), request);
    if (!picture)
        return complain(picture.error(), streams);
    const Outcome written = writeOutput(request.output, picture->toStdString(), streams.out);
    return written ? Exit::good : complain(written.error(), streams);
}

} // namespace stowage::app
