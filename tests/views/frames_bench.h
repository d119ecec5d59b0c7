// SPDX-License-Identifier: GPL-3.0-or-later
// More hands for tests of frames: their menu, keys, and a part that hangs at the pointer.
#pragma once

#include "views/canvas_bench.h"

#include <QMenu>

namespace stowage::ui {

inline const ElementId kCluster("cluster-1"), kService("service-1"), kVpc("vpc-1");

inline void key(Bench& bench, Qt::Key code, Qt::KeyboardModifiers keys = {})
{
    QTest::keyClick(&bench.view, code, keys);
}

// The context menu at a point of the canvas.
inline QMenu* menuAt(Bench& bench, const QPointF& scene)
{
    for (QMenu* open : bench.view.findChildren<QMenu*>(QStringLiteral("Canvas menu")))
        delete open;
    const QPoint on = bench.at(scene);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, on, bench.view.viewport()->mapToGlobal(on));
    QCoreApplication::sendEvent(bench.view.viewport(), &asked);
    return bench.view.findChild<QMenu*>(QStringLiteral("Canvas menu"));
}

// Hangs a part at the pointer without letting go.
inline void hang(Bench& bench, const char* kind, QPoint on)
{
    QMimeData mime;
    mime.setData(QLatin1String(kPartMime), kind);
    QDragEnterEvent enter(on, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(bench.view.viewport(), &enter);
    QDragMoveEvent over(on, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(bench.view.viewport(), &over);
}

} // namespace stowage::ui
