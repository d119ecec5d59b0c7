// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus open: the rules of the model.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "language/phrase_book.h"
#include "report/why.h"
#include "sim/rules.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
QDialog* helpWindow(const char* title, QSize size, QWidget* content, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QString::fromUtf8(title));
    dialog->setWindowTitle(MainWindow::tr(title));
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(content);
    dialog->resize(size);
    dialog->show();
    return dialog;
}
} // namespace

void MainWindow::showRules()
{
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setObjectName(QStringLiteral("Rules"));
    text->setAccessibleName(tr("Rules"));
    QStringList paragraphs;
    for (const sim::Rule& rule : sim::kRules) {
        QString source = ui::said(nameOf(rule.fidelity));
        if (!rule.page.empty())
            source += QStringLiteral(" · ") + ui::fromUtf8(rule.page);
        paragraphs.append(ui::said(rule.sentence) + QLatin1Char('\n') + source +
                          QStringLiteral(" · ") + ui::fromUtf8(rule.id));
    }
    text->setPlainText(paragraphs.join(QStringLiteral("\n\n")));
    helpWindow(QT_TR_NOOP("About the model"), {680, 560}, text, this);
}

} // namespace stowage::app
