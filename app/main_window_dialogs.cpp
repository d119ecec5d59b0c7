// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus open: parts at the pointer, the rules of the model.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "palette/palette_view.h"
#include "report/why.h"
#include "sim/rules.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
QDialog* helpWindow(const QString& title, QSize size, QWidget* content, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(title);
    dialog->setWindowTitle(title);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(content);
    dialog->resize(size);
    dialog->show();
    return dialog;
}
} // namespace

void MainWindow::addParts(QPoint globalAt)
{
    auto* popOver = new QDialog(this, Qt::Popup);
    popOver->setAttribute(Qt::WA_DeleteOnClose);
    popOver->setObjectName(QStringLiteral("Add a part"));
    popOver->setAccessibleName(tr("Add a part"));
    auto* column = new QVBoxLayout(popOver);
    column->setContentsMargins(0, 0, 0, 0);
    auto* parts = new ui::PaletteView(theme_, popOver);
    parts->setObjectName(QStringLiteral("Parts at the pointer"));
    column->addWidget(parts);
    popOver->resize(theme_.measures.parts + 20, 360);
    const auto place = [this, popOver, globalAt](const QString& kind) {
        popOver->close();
        canvas_->placePartAt(kind, globalAt);
    };
    connect(parts, &ui::PaletteView::placeWanted, this, place);
    connect(parts, &ui::PaletteView::armWanted, this, place);
    connect(parts, &ui::PaletteView::lockWanted, this, place);
    const QRect room = canvas_->screen()->availableGeometry();
    popOver->move(std::min(globalAt.x(), room.right() - popOver->width()),
                  std::min(globalAt.y(), room.bottom() - popOver->height()));
    popOver->show();
    parts->focusSearch();
}

void MainWindow::showRules()
{
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setObjectName(QStringLiteral("Rules"));
    text->setAccessibleName(tr("Rules"));
    QStringList paragraphs;
    for (const sim::Rule& rule : sim::kRules) {
        QString source = ui::fromUtf8(nameOf(rule.fidelity));
        if (!rule.page.empty())
            source += QStringLiteral(" · ") + ui::fromUtf8(rule.page);
        paragraphs.append(ui::fromUtf8(rule.sentence) + QLatin1Char('\n') + source +
                          QStringLiteral(" · ") + ui::fromUtf8(rule.id));
    }
    text->setPlainText(paragraphs.join(QStringLiteral("\n\n")));
    helpWindow(tr("About the model"), {680, 560}, text, this);
}

} // namespace stowage::app
