// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/part_picture.h"

#include "canvas/paint.h"
#include "canvas/picture.h"
#include "document/apply.h"
#include "document/rules.h"

#include <QPixmapCache>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr QSize kRoom(380, 130);

doc::Document drawn(const doc::KindInfo& kind)
{
    doc::Document document;
    const doc::DropPlan plan = doc::dropPlan(document, kind, {});
    for (const doc::Edit& edit : plan.edits)
        if (const Result<doc::Document> next = doc::apply(document, edit))
            document = *next;
    return document;
}
} // namespace

QPixmap partPicture(const doc::KindInfo& kind, const Theme& theme, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("part/%1/%2/%3/%4")
                            .arg(fromUtf8(kind.key))
                            .arg(theme.isDark)
                            .arg(theme.textScale)
                            .arg(devicePixelRatio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    const doc::Document document = drawn(kind);
    PictureAsked asked;
    asked.theme = theme;
    const QRectF bounds = boundsOfPicture(document, asked);
    // What is small is shown with larger words.
    asked.scale =
        std::min({kRoom.width() / bounds.width(), kRoom.height() / bounds.height(), qreal(1)});
    const QSizeF room = bounds.size() * asked.scale * devicePixelRatio;
    picture = QPixmap::fromImage(previewOf(document, LiveState(), asked, room.toSize()));
    picture.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace stowage::ui
