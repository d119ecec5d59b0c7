// SPDX-License-Identifier: GPL-3.0-or-later
// How files of other programs come into the drawing and go out of it.
#include "app/export_definition.h"
#include "app/file_name.h"
#include "app/files.h"
#include "app/import_report.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "canvas/canvas_view.h"
#include "document/arrange.h"
#include "look/plain_text.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace stowage::app {

namespace {
constexpr std::size_t kLargestPaste = 8U << 20U;

// So that it stands with its corner there, or near it where that is taken.
void placeAt(doc::Document& fragment, const doc::Document& into, const QPoint& at)
{
    const doc::Rect bounds = doc::boundsOf(fragment);
    const doc::Rect spot = doc::freeSpot(
        into, {}, doc::snapped(doc::Rect{at.x(), at.y(), bounds.width, bounds.height}));
    // Pasting shifts by one step of the grid.
    const int dx = spot.x - bounds.x - doc::kGrid;
    const int dy = spot.y - bounds.y - doc::kGrid;
    const auto elements = fragment.elements();
    for (const auto& each : elements) {
        doc::Element element = *each;
        if (element.place) {
            element.place->x += dx;
            element.place->y += dy;
        }
        fragment.put(std::move(element));
    }
}
} // namespace

void MainWindow::showImport(const io::Imported& imported)
{
    if (!io::isImport(imported.form))
        return;
    if (summaryOfImport(imported).isEmpty()) {
        showToast(tr("Imported %1").arg(QString::fromStdString(imported.document.name)));
        return;
    }
    ImportReport report(imported, QString::fromStdString(imported.document.name), this);
    report.exec();
}

void MainWindow::insertImport(io::Imported imported, const QPoint& at)
{
    const QPoint onCanvas = canvas_->viewport()->mapFrom(this, at);
    placeAt(imported.document, session_->document(), canvas_->mapToScene(onCanvas).toPoint());
    canvas_->pasteFragment(imported.document);
    showImport(imported);
}

void MainWindow::importChosen()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Import"), path_.isEmpty() ? QString() : QFileInfo(path_).absolutePath(),
        tr("Task definitions and templates (*.json *.template);;All files (*)"));
    if (!path.isEmpty())
        takeDropped(path, canvas_->mapTo(this, canvas_->rect().center()));
}

// What is a part of a drawing comes into the one that is open; a drawing is opened.
void MainWindow::takeDropped(const QString& path, const QPoint& at)
{
    if (session_ && !session_->isPast()) {
        Result<io::Imported> imported = openDocument(path);
        if (imported && io::isImport(imported->form)) {
            insertImport(*std::move(imported), at);
            return;
        }
    }
    openFile(path);
}

void MainWindow::pasteText(const std::string& text)
{
    if (text.size() > kLargestPaste) {
        showToast(tr("The clipboard holds more than 8 MiB; import it as a file."));
        return;
    }
    Result<io::Imported> imported = io::readAny(text, "clipboard");
    if (!imported) {
        const bool isMeant = text.find('{') != std::string::npos;
        showToast(isMeant ? tr("The clipboard cannot be drawn. %1: %2")
                                .arg(QString::fromStdString(imported.error().where),
                                     QString::fromStdString(imported.error().message))
                          : tr("The clipboard holds nothing that can be drawn."));
        return;
    }
    if (io::isImport(imported->form))
        insertImport(*std::move(imported), canvas_->mapTo(this, canvas_->rect().center()));
    else
        canvas_->pasteFragment(imported->document);
}

void MainWindow::exportTaskDefinition()
{
    const doc::Document& document = session_->document();
    const std::vector<ElementId> chosen = ui::elementsOf(canvas_->selection());
    const Result<ElementId> definition = definitionToExport(document, chosen, {});
    if (!definition) {
        refuse(definition.error());
        return;
    }
    const QString name = fileNameOf(document.find(*definition)->name, QStringLiteral("json"));
    const QString described = tr("As describe-task-definition gives it (*.json)");
    const QString resource = tr("CloudFormation template (*.json)");
    QString filter = tr("As register-task-definition takes it (*.json)");
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export task definition"), name,
        QStringList{filter, described, resource}.join(QStringLiteral(";;")), &filter);
    if (path.isEmpty())
        return;
    const io::DefinitionForm form = filter == described  ? io::DefinitionForm::described
                                    : filter == resource ? io::DefinitionForm::cloudFormation
                                                         : io::DefinitionForm::registered;
    const Outcome written =
        writeFile(path, QByteArray::fromStdString(definitionText(document, {*definition}, form)));
    if (!written)
        refuse(written.error());
    else
        showToast(tr("Exported %1").arg(QFileInfo(path).fileName()));
}

} // namespace stowage::app
