// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find_box.h"

#include "document/find.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr int kElement = Qt::UserRole;
constexpr int kCommand = Qt::UserRole + 1;
constexpr int kWidth = 440;
constexpr int kHeight = 340;

void gather(const QList<QAction*>& from, std::vector<QAction*>& commands)
{
    for (QAction* action : from) {
        if (action->menu() != nullptr)
            gather(action->menu()->actions(), commands);
        else if (!action->isSeparator())
            commands.push_back(action);
    }
}

bool hasAll(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}
} // namespace

std::vector<QAction*> commandsOf(const QMenuBar& menus)
{
    std::vector<QAction*> commands;
    gather(menus.actions(), commands);
    return commands;
}

QString nameOfCommand(const QAction& command)
{
    QString name = command.text();
    for (qsizetype at = name.indexOf(QLatin1Char('&')); at >= 0;
         at = name.indexOf(QLatin1Char('&'), at + 1)) // a doubled one stands for itself
        name.remove(at, 1);
    return name;
}

FindBox::FindBox(doc::Document document, std::vector<QAction*> commands, QWidget* parent)
    : QDialog(parent, Qt::Popup), document_(std::move(document)), commands_(std::move(commands))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("Find box"));
    setAccessibleName(tr("Find an element or a command"));
    setProperty("role", QStringLiteral("popOver"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    field_ = new QLineEdit(this);
    field_->setObjectName(QStringLiteral("Find text"));
    field_->setAccessibleName(tr("Find"));
    field_->setPlaceholderText(tr("Name, kind, value or command"));
    field_->installEventFilter(this);
    list_ = new QListWidget(this);
    list_->setObjectName(QStringLiteral("Found"));
    list_->setAccessibleName(tr("Found"));
    column->addWidget(field_);
    column->addWidget(list_);
    connect(field_, &QLineEdit::textChanged, this, &FindBox::fill);
    connect(field_, &QLineEdit::returnPressed, this, &FindBox::choose);
    connect(list_, &QListWidget::itemActivated, this, &FindBox::choose);
    connect(list_, &QListWidget::itemClicked, this, &FindBox::choose);
    resize(kWidth, kHeight);
    fill({});
    field_->setFocus();
}

void FindBox::fill(const QString& text)
{
    list_->clear();
    for (const doc::Found& found : doc::findElements(document_, text.toStdString())) {
        auto* item =
            new QListWidgetItem(ui::forOneLine(QString::fromStdString(found.words)), list_);
        item->setIcon(ui::actionIcon(QStringLiteral("actions/select")));
        item->setData(kElement, QString::fromStdString(found.element.text));
    }
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (std::size_t n = 0; n < commands_.size() && !words.isEmpty(); ++n) {
        const QAction& command = *commands_[n];
        if (!command.isEnabled() || !hasAll(nameOfCommand(command), words))
            continue;
        QString line = nameOfCommand(command);
        if (!command.shortcut().isEmpty())
            line +=
                QStringLiteral("  (%1)").arg(command.shortcut().toString(QKeySequence::NativeText));
        auto* item = new QListWidgetItem(line, list_);
        item->setIcon(ui::actionIcon(QStringLiteral("actions/chevron_right")));
        item->setData(kCommand, static_cast<int>(n));
    }
    if (list_->count() == 0)
        (new QListWidgetItem(tr("Nothing is called that."), list_))->setFlags(Qt::NoItemFlags);
    list_->setCurrentRow(0);
}

void FindBox::choose()
{
    const QListWidgetItem* item = list_->currentItem();
    if (item == nullptr)
        return;
    const QVariant element = item->data(kElement);
    const QVariant command = item->data(kCommand);
    if (!element.isValid() && !command.isValid())
        return;
    if (element.isValid())
        emit elementChosen(ElementId(element.toString().toStdString()));
    const QPointer<QAction> action =
        command.isValid() ? commands_[static_cast<std::size_t>(command.toInt())] : nullptr;
    close();
    if (action != nullptr)
        action->trigger();
}

// The arrows walk the list while the cursor stays in the field.
bool FindBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int next = list_->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            list_->setCurrentRow(std::clamp(next, 0, list_->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace stowage::app
