// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the palette: how they reach the canvas, which were placed last, and what each is.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "canvas/part_picture.h"
#include "palette/palette_view.h"
#include "palette/part_page.h"
#include "palette/quick_add.h"

#include <QScreen>
#include <QSettings>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr auto kRecent = QLatin1String("recentParts"); // in the settings
} // namespace

void MainWindow::connectParts()
{
    using ui::CanvasView;
    using ui::PaletteView;
    connect(parts_, &PaletteView::placeWanted, canvas_, &CanvasView::placePart);
    connect(parts_, &PaletteView::armWanted, canvas_, &CanvasView::armPart);
    connect(parts_, &PaletteView::lockWanted, canvas_, &CanvasView::lockPart);
    connect(parts_, &PaletteView::explainWanted, this, &MainWindow::explainPart);
    connect(canvas_, &CanvasView::explainWanted, this, &MainWindow::explainPart);
    connect(canvas_, &CanvasView::addWanted, this, &MainWindow::addParts);
    parts_->setPicture([this](const doc::KindInfo& kind) {
        return ui::partPicture(kind, theme_, devicePixelRatioF());
    });
    parts_->setRecent(QSettings().value(kRecent).toStringList());
    connect(canvas_, &CanvasView::partPlaced, this, [this](const QString& kind) {
        parts_->noteRecent(kind);
        QSettings().setValue(kRecent, parts_->recent().keys());
    });
}

void MainWindow::addParts(QPoint globalAt)
{
    auto* add = new ui::QuickAdd(theme_, canvas_->placeChoicesAt(globalAt), parts_->recent(), this);
    connect(add, &ui::QuickAdd::placeWanted, this,
            [this, globalAt](const QString& kind) { canvas_->placePartAt(kind, globalAt); });
    connect(add, &ui::QuickAdd::lockWanted, canvas_, &ui::CanvasView::lockPart);
    connect(add, &ui::QuickAdd::explainWanted, this, &MainWindow::explainPart);
    const QRect room = canvas_->screen()->availableGeometry();
    add->move(std::max(room.left(), std::min(globalAt.x(), room.right() - add->width())),
              std::max(room.top(), std::min(globalAt.y(), room.bottom() - add->height())));
    add->show();
}

// One entry at a time, so that reading on does not fill the screen.
void MainWindow::explainPart(const QString& kind)
{
    const doc::KindInfo* found = doc::findKind(kind.toStdString());
    if (found == nullptr)
        return;
    for (auto* open : findChildren<ui::PartPage*>())
        open->close();
    auto* page = new ui::PartPage(*found, theme_,
                                  ui::partPicture(*found, theme_, devicePixelRatioF()), this);
    page->show();
}

// What is drawn by the page of its part, what lives by its causes; otherwise what keys there are.
void MainWindow::explainSelection()
{
    const std::vector<Subject> chosen = session_ ? canvas_->selection() : std::vector<Subject>();
    if (chosen.size() != 1)
        showKeys();
    else if (const auto* element = std::get_if<ElementId>(&chosen.front()))
        explainPart(ui::fromUtf8(session_->document().find(*element)->kind().key));
    else
        askWhy(chosen.front());
}

} // namespace stowage::app
