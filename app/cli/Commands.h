#pragma once

/// The subcommands: one function and one file (XxxCommand.cpp) each.
namespace canns::cli {

class CommandTree;
class Console;

void addListCommand(CommandTree& tree, Console& console);
void addDescribeCommand(CommandTree& tree, Console& console);
void addInfoCommand(CommandTree& tree, Console& console);
void addConvertCommand(CommandTree& tree, Console& console);
void addSimulateCommand(CommandTree& tree, Console& console);
void addRunCommand(CommandTree& tree, Console& console);
void addBatchCommand(CommandTree& tree, Console& console);
void addFigureCommand(CommandTree& tree, Console& console);
void addPersistenceCommand(CommandTree& tree, Console& console);
void addReferenceCommand(CommandTree& tree, Console& console);
void addReportCommand(CommandTree& tree, Console& console);
void addCompletionCommand(CommandTree& tree, Console& console);

} // namespace canns::cli
