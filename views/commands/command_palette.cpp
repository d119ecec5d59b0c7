// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command_palette.h"

#include "commands/availability.h"
#include "commands/command_delegate.h"
#include "document/find.h"
#include "look/plain_text.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kWidth = 560, kHeight = 420; // pixels
constexpr std::size_t kMostElements = 50;

bool isBetween(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

bool hasWordsThatBeginSo(const QString& name, const QString& typed)
{
    for (qsizetype at = name.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0;
         at = name.indexOf(typed, at + 1, Qt::CaseInsensitive))
        if (isBetween(name, at))
            return true;
    return false;
}
} // namespace

int rankOf(const QString& name, const QString& typed)
{
    const QString wanted = typed.simplified();
    if (wanted.isEmpty() || name.startsWith(wanted, Qt::CaseInsensitive))
        return 0;
    if (hasWordsThatBeginSo(name, wanted))
        return 1;
    const QStringList words = wanted.split(QLatin1Char(' '));
    const bool all = std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return name.contains(word, Qt::CaseInsensitive);
    });
    return all ? 2 : -1;
}

CommandPalette::CommandPalette(const Theme& theme, doc::Document document,
                               std::vector<MenuCommand> commands, QWidget* parent)
    : QDialog(parent, Qt::Popup), document_(std::move(document)), commands_(std::move(commands))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("Command palette"));
    setAccessibleName(tr("Find a command or an element"));
    setProperty("role", QStringLiteral("popOver"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    field_ = new QLineEdit(this);
    field_->setObjectName(QStringLiteral("Command text"));
    field_->setAccessibleName(tr("Command"));
    field_->setPlaceholderText(tr("What do you want to do?"));
    field_->installEventFilter(this);
    list_ = new QListWidget(this);
    list_->setObjectName(QStringLiteral("Commands"));
    list_->setAccessibleName(tr("Commands"));
    list_->setItemDelegate(new CommandDelegate(theme, list_));
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    words_ = new PlainLabel(QString(), this);
    words_->setObjectName(QStringLiteral("Command words"));
    words_->setProperty("role", QStringLiteral("muted"));
    words_->setWordWrap(true);
    column->addWidget(field_);
    column->addWidget(list_, 1);
    column->addWidget(words_);
    connect(field_, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(field_, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(list_, &QListWidget::itemActivated, this, &CommandPalette::choose);
    connect(list_, &QListWidget::itemClicked, this, &CommandPalette::choose);
    connect(list_, &QListWidget::currentRowChanged, this, &CommandPalette::explain);
    resize(kWidth, kHeight);
    fill({});
    field_->setFocus();
}

void CommandPalette::addCommand(std::size_t number)
{
    const MenuCommand& command = commands_[number];
    const QString name = forOneLine(nameOfCommand(*command.action));
    const QString keys = keysOfCommand(*command.action);
    const QString whyNot = whyNotOf(*command.action);
    const bool isAvailable = command.action->isEnabled();
    auto* item = new QListWidgetItem(name, list_);
    item->setData(kKeysRole, keys);
    item->setData(kMoreRole, isAvailable ? command.menu : whyNot);
    item->setData(kAvailableRole, isAvailable);
    item->setData(kNumberRole, static_cast<int>(number));
    QStringList said{name};
    if (!keys.isEmpty())
        said += keys;
    if (!isAvailable)
        said += tr("cannot be done now: %1").arg(whyNot);
    item->setData(Qt::AccessibleTextRole, said.join(QStringLiteral(", ")));
}

void CommandPalette::addElements(const QString& text)
{
    const std::vector<doc::Found> found = doc::findElements(document_, text.toStdString());
    for (std::size_t n = 0; n < std::min(found.size(), kMostElements); ++n) {
        auto* item = new QListWidgetItem(forOneLine(QString::fromStdString(found[n].words)), list_);
        item->setData(kMoreRole, tr("Go to this element"));
        item->setData(kAvailableRole, true);
        item->setData(kGoesToRole, QString::fromStdString(found[n].element.text));
    }
}

// The best first; of equally good ones those that can be carried out, as the menus have them.
void CommandPalette::fill(const QString& text)
{
    struct Ranked {
        int rank = 0;
        std::size_t number = 0;
    };
    std::vector<Ranked> fit;
    for (std::size_t n = 0; n < commands_.size(); ++n) {
        const int rank = rankOf(nameOfCommand(*commands_[n].action), text);
        const int whole = rankOf(
            commands_[n].menu + QLatin1Char(' ') + nameOfCommand(*commands_[n].action), text);
        if (rank >= 0 || whole >= 0)
            fit.push_back({rank >= 0 ? rank : 3, n});
    }
    std::stable_sort(fit.begin(), fit.end(), [this](const Ranked& a, const Ranked& b) {
        const auto key = [this](const Ranked& each) {
            return std::pair(each.rank, !commands_[each.number].action->isEnabled());
        };
        return key(a) < key(b);
    });
    list_->clear();
    for (const Ranked& each : fit)
        addCommand(each.number);
    if (!text.trimmed().isEmpty())
        addElements(text);
    if (list_->count() == 0)
        (new QListWidgetItem(tr("Nothing is called that."), list_))->setFlags(Qt::NoItemFlags);
    list_->setCurrentRow(0);
    explain();
}

const QAction* CommandPalette::commandOf(const QListWidgetItem* item) const
{
    const QVariant number = item != nullptr ? item->data(kNumberRole) : QVariant();
    return number.isValid() ? commands_[static_cast<std::size_t>(number.toInt())].action : nullptr;
}

void CommandPalette::explain()
{
    const QAction* command = commandOf(list_->currentItem());
    const QString whyNot = command != nullptr ? whyNotOf(*command) : QString();
    words_->setText(whyNot.isEmpty() ? tr("Enter carries it out; Esc closes.") : whyNot);
    field_->setAccessibleDescription(
        list_->currentItem() != nullptr
            ? list_->currentItem()->data(Qt::AccessibleTextRole).toString()
            : QString());
}

void CommandPalette::choose()
{
    const QListWidgetItem* item = list_->currentItem();
    if (item == nullptr)
        return;
    if (const QVariant element = item->data(kGoesToRole); element.isValid()) {
        const ElementId id(element.toString().toStdString());
        close();
        emit elementChosen(id);
        return;
    }
    const QVariant number = item->data(kNumberRole);
    if (!number.isValid())
        return;
    const QPointer<QAction> action = commands_[static_cast<std::size_t>(number.toInt())].action;
    if (action == nullptr || !action->isEnabled()) // its reason stands below
        return;
    close();
    if (action != nullptr)
        action->trigger();
}

// The arrows walk the list while the cursor stays in the field.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        constexpr int kPage = 8;
        int step = 0;
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            step = 1;
            break;
        case Qt::Key_Up:
            step = -1;
            break;
        case Qt::Key_PageDown:
            step = kPage;
            break;
        case Qt::Key_PageUp:
            step = -kPage;
            break;
        default:
            break;
        }
        if (step != 0) {
            list_->setCurrentRow(std::clamp(list_->currentRow() + step, 0, list_->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace stowage::ui
