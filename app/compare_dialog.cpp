// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare_dialog.h"

#include "base/text.h"
#include "document/comparison.h"
#include "look/plain_text.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr std::size_t kMostLines = 1'000;
constexpr int kLongestLine = 300; // letters; a name may be a megabyte
} // namespace

CompareDialog::CompareDialog(const QString& beforeName, const doc::Document& before,
                             const QString& afterName, const doc::Document& after, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("Compare"));
    setWindowTitle(tr("Compare"));
    resize(720, 400);
    const std::vector<std::string> lines = doc::comparison(before, after);
    auto* head = new ui::PlainLabel(tr("From “%1” to “%2”:").arg(beforeName, afterName), this);
    head->setWordWrap(true);
    head->setMinimumWidth(1); // a long word must not widen the dialog
    auto* list = new QListWidget(this);
    list->setObjectName(QStringLiteral("Differences"));
    list->setAccessibleName(tr("Differences"));
    list->setWordWrap(true);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (std::size_t n = 0; n < std::min(lines.size(), kMostLines); ++n)
        list->addItem(QString::fromStdString(plainLine(lines[n])).left(kLongestLine));
    if (lines.empty())
        list->addItem(tr("They are the same."));
    else if (lines.size() > kMostLines)
        list->addItem(tr("And %1 more.").arg(lines.size() - kMostLines));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(head);
    column->addWidget(list, 1);
    column->addWidget(buttons);
}

} // namespace stowage::app
