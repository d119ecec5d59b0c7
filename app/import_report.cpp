// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_report.h"

#include "base/text.h"
#include "look/plain_text.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
QString wordsOf(io::Fate fate)
{
    switch (fate) {
    case io::Fate::taken:
        break;
    case io::Fate::guessed:
        return QObject::tr("Guessed");
    case io::Fate::kept:
        return QObject::tr("Kept");
    case io::Fate::ignored:
        return QObject::tr("Ignored");
    }
    return QObject::tr("Taken");
}

QString plain(const std::string& text)
{
    return QString::fromStdString(plainLine(text));
}

// "12:7" of "/somewhere/web.json:12:7", for the file stands above.
QString lineAndColumn(const std::string& place)
{
    const std::size_t column = place.rfind(':');
    const std::size_t line = column == 0 ? column : place.rfind(':', column - 1);
    return line == std::string::npos ? QString() : plain(place.substr(line + 1));
}

QTableWidget* tableOf(const std::vector<io::ImportLine>& report, QWidget* parent)
{
    auto* table = new QTableWidget(static_cast<int>(report.size()), 3, parent);
    table->setObjectName(QStringLiteral("Import report lines"));
    table->setAccessibleName(QObject::tr("Import report"));
    table->setHorizontalHeaderLabels(
        {QObject::tr("Became"), QObject::tr("Line:column"), QObject::tr("What")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < table->rowCount(); ++row) {
        const io::ImportLine& line = report[static_cast<std::size_t>(row)];
        table->setItem(row, 0, new QTableWidgetItem(wordsOf(line.fate)));
        table->setItem(row, 1, new QTableWidgetItem(lineAndColumn(line.place)));
        table->setItem(row, 2, new QTableWidgetItem(plain(line.words)));
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}
} // namespace

QString summaryOfImport(const io::Imported& imported)
{
    QStringList parts;
    for (const io::Fate fate : {io::Fate::guessed, io::Fate::kept, io::Fate::ignored}) {
        const auto count =
            std::count_if(imported.report.begin(), imported.report.end(),
                          [fate](const io::ImportLine& line) { return line.fate == fate; });
        if (count > 0)
            parts.append(QStringLiteral("%1 %2").arg(count).arg(wordsOf(fate).toLower()));
    }
    return parts.join(QStringLiteral(", "));
}

ImportReport::ImportReport(const io::Imported& imported, const QString& file, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("Import report"));
    setWindowTitle(tr("Import report"));
    resize(760, 420);
    auto* head = new ui::PlainLabel(tr("%1: %2").arg(file, summaryOfImport(imported)), this);
    head->setWordWrap(true);
    auto* words = new ui::PlainLabel(
        tr("What is kept has no effect here, and is written again when the task definition is "
           "exported."),
        this);
    words->setProperty("role", QStringLiteral("muted"));
    words->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("Copy the report"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QStringList lines;
    for (const io::ImportLine& line : imported.report)
        lines.append(plain(io::lineOf(line)));
    connect(copy, &QPushButton::clicked, this,
            [lines] { QApplication::clipboard()->setText(lines.join(QLatin1Char('\n'))); });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(tableOf(imported.report, this), 1);
    layout->addWidget(words);
    layout->addWidget(buttons);
}

} // namespace stowage::app
