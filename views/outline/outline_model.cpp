// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_model.h"

#include "canvas/paint.h"
#include "document/rehoming.h"
#include "language/phrase_book.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <QIcon>
#include <QMimeData>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr auto kMime = QLatin1String("application/x-stowage-outline");
constexpr int kIcon = 16; // pixels

bool changesTree(const doc::Change& change)
{
    return !change.added.empty() || !change.removed.empty() ||
           std::any_of(change.altered.begin(), change.altered.end(), [](const doc::Altered& each) {
               return std::find(each.keys.begin(), each.keys.end(), "parent") != each.keys.end();
           });
}

// That something is ACTIVE says less than how much of it runs.
QString wordOf(const Readout& readout)
{
    if (readout.headline.empty() || readout.headline == readout.word)
        return said(readout.word);
    if (readout.word.empty() || readout.word == "ACTIVE")
        return said(readout.headline);
    return said(readout.word) + QStringLiteral(" · ") + said(readout.headline);
}
} // namespace

OutlineModel::OutlineModel(const Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), theme_(theme)
{
    build();
}

void OutlineModel::build()
{
    nodes_.assign(1, Node{}); // the canvas
    byId_.clear();
    std::map<std::string, std::vector<ElementId>, std::less<>> children;
    for (const auto& element : document_.elements())
        children[element->parent.text].push_back(element->id);
    for (std::size_t at = 0; at < nodes_.size(); ++at) {
        const auto below = children.find(nodes_[at].element.text);
        if (below == children.end())
            continue;
        for (const ElementId& child : below->second)
            add(static_cast<int>(at), child);
    }
}

void OutlineModel::add(int above, const ElementId& element)
{
    const int number = static_cast<int>(nodes_.size());
    std::vector<int>& siblings = nodes_[static_cast<std::size_t>(above)].below;
    const int row = static_cast<int>(siblings.size());
    siblings.push_back(number);
    nodes_.push_back({element, above, row});
    byId_.emplace(element.text, number);
}

void OutlineModel::setDocument(const doc::Document& document)
{
    beginResetModel();
    document_ = document;
    build();
    endResetModel();
}

bool OutlineModel::apply(const doc::Document& document, const doc::Change& change)
{
    if (changesTree(change)) {
        setDocument(document);
        return false;
    }
    document_ = document;
    for (const doc::Altered& altered : change.altered) {
        const QModelIndex index = indexOf(altered.element);
        if (index.isValid())
            emit dataChanged(index, index);
    }
    return true;
}

void OutlineModel::show(const LiveState& live)
{
    for (std::size_t at = 1; at < nodes_.size(); ++at) {
        Node& node = nodes_[at];
        const Readout* readout = live.readoutOf(node.element);
        const int mood = readout == nullptr ? -1 : static_cast<int>(readout->mood);
        const QString word = readout == nullptr ? QString() : wordOf(*readout);
        if (word == node.word && mood == node.mood)
            continue;
        node.word = word;
        node.mood = mood;
        const int number = static_cast<int>(at);
        emit dataChanged(indexOf(number, kName), indexOf(number, kState));
    }
}

void OutlineModel::setTheme(const Theme& theme)
{
    theme_ = theme;
    for (std::size_t at = 0; at < nodes_.size(); ++at)
        if (const int count = static_cast<int>(nodes_[at].below.size()); count > 0)
            emit dataChanged(indexOf(nodes_[at].below.front(), kName),
                             indexOf(nodes_[at].below.back(), kState));
}

const OutlineModel::Node& OutlineModel::nodeOf(const QModelIndex& index) const
{
    return nodes_[index.isValid() ? index.internalId() : 0];
}

QModelIndex OutlineModel::indexOf(int node, int column) const
{
    return node == 0 ? QModelIndex()
                     : createIndex(nodes_[static_cast<std::size_t>(node)].row, column,
                                   static_cast<quintptr>(node));
}

QModelIndex OutlineModel::indexOf(const ElementId& element) const
{
    const auto found = byId_.find(element.text);
    return found == byId_.end() ? QModelIndex() : indexOf(found->second, kName);
}

ElementId OutlineModel::elementAt(const QModelIndex& index) const
{
    return nodeOf(index).element;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    const std::vector<int>& below = nodeOf(parent).below;
    if (row < 0 || column < 0 || column >= kColumns || row >= static_cast<int>(below.size()))
        return {};
    return indexOf(below[static_cast<std::size_t>(row)], column);
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(nodeOf(child).above, kName) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).below.size());
}

int OutlineModel::columnCount(const QModelIndex& /*parent*/) const
{
    return kColumns;
}

QVariant OutlineModel::words(const Node& node, const doc::Element& element, int column) const
{
    if (column == kState)
        return node.word;
    return forOneLine(element.name.empty() ? fromUtf8(element.id.text) : fromUtf8(element.name));
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    const Node& node = nodeOf(index);
    const doc::Element* element = document_.find(node.element);
    if (element == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(node, *element, index.column());
    case Qt::EditRole:
        return fromUtf8(element->name);
    case Qt::DecorationRole:
        return index.column() == kName
                   ? QIcon(icon(iconNameOf(element->kind().key), kIcon, theme_.muted))
                   : QVariant();
    case Qt::ToolTipRole:
        return plainTip(said(element->kind().label) + QStringLiteral(" · ") +
                        fromUtf8(element->id.text));
    case Qt::AccessibleTextRole: {
        const QString name = words(node, *element, index.column()).toString();
        return index.column() == kName ? name + QStringLiteral(", ") + said(element->kind().noun)
                                       : name;
    }
    case kElementRole:
        return fromUtf8(element->id.text);
    case kMoodRole:
        return node.mood < 0 ? QVariant() : QVariant(node.mood);
    default:
        return {};
    }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation /*orientation*/, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return section == kName ? tr("Name") : tr("State");
}

// The drawing is changed by the window, which tells what came of it.
bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const doc::Element* element = document_.find(elementAt(index));
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || element == nullptr || name.isEmpty() ||
        name.toStdString() == element->name)
        return false;
    emit renameWanted(element->id, name);
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return isEditable_ ? Qt::ItemIsDropEnabled : Qt::NoItemFlags; // the canvas
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!isEditable_)
        return flags;
    flags |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    return index.column() == kName ? flags | Qt::ItemIsEditable : flags;
}

QStringList OutlineModel::mimeTypes() const
{
    return {kMime};
}

QString OutlineModel::own() const
{
    return QString::number(reinterpret_cast<quintptr>(this));
}

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList ids{own()};
    for (const QModelIndex& index : indexes)
        if (index.column() == kName)
            ids += fromUtf8(elementAt(index).text);
    auto* mime = new QMimeData;
    mime->setData(kMime, ids.join(QLatin1Char('\n')).toUtf8());
    return mime;
}

std::vector<ElementId> OutlineModel::elementsIn(const QMimeData& mime) const
{
    std::vector<ElementId> elements;
    const QList<QByteArray> ids = mime.data(kMime).split('\n');
    if (ids.front() != own().toLatin1()) // of another window, where the ids mean something else
        return elements;
    for (const QByteArray& id : ids)
        if (const ElementId element(id.toStdString()); document_.find(element) != nullptr)
            elements.push_back(element);
    return elements;
}

bool OutlineModel::canDropMimeData(const QMimeData* mime, Qt::DropAction action, int /*row*/,
                                   int /*column*/, const QModelIndex& parent) const
{
    if (action != Qt::MoveAction || !isEditable_)
        return false;
    const std::vector<ElementId> elements = elementsIn(*mime);
    return !elements.empty() && doc::rehoming(document_, elements, elementAt(parent)).has_value();
}

// False: the view would take the rows away, which the window does by its edit.
bool OutlineModel::dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                                const QModelIndex& parent)
{
    if (canDropMimeData(mime, action, row, column, parent))
        emit moveWanted(elementsIn(*mime), elementAt(parent));
    return false;
}

} // namespace stowage::ui
