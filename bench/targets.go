package main

// target is a row of the tables with the targets of shared/PERFORMANCE.md in
// milliseconds; 0: none.
type target struct {
	what, figure string
	scene        scene
	ms, stretch  float64
	allocs       float64 // 0: none
}

// steadyAllocs is how many allocations a frame may take.
const steadyAllocs = 50

// turnAllocs is how many a frame may take that projects all shapes and places all names.
const turnAllocs = 3000

// targets are the rows in the order of the table.
func targets() []target {
	frame := map[string][2]float64{"world/1920x1080": {8, 4}, "central-asia/1920x1080": {6, 3}, "world/3840x2160": {24, 12}}
	export := map[string][2]float64{
		"world/1920x1080": {260, 130}, "world/3840x2160": {390, 195},
		"central-asia/1920x1080": {250, 125}, // MapServer's, as for the world
	}
	var rows []target
	for _, kind := range [][2]string{{"full frame, moved", "Frame"}, {"full frame, zoomed", "ZoomFrame"}} {
		for _, s := range scenes() {
			t := frame[s.path()]
			rows = append(rows, target{kind[0], kind[1] + "/" + s.path(), s, t[0], t[1], steadyAllocs})
		}
	}
	// The targets are for frames of shapes projected before: flat maps are projected when
	// the region or the projection changes, and only a globe turns from frame to frame.
	for _, s := range scenes() {
		rows = append(rows, target{what: "full frame, projected anew", figure: "TurnFrame/" + s.path(), scene: s})
	}
	rows = append(rows, target{what: "full frame, globe turned", figure: "TurnGlobe/" + globe().path(), scene: globe(), allocs: turnAllocs})
	for _, s := range scenes() {
		t := [2]float64{3, 1.5}
		if s.height > 1080 { // the targets are for 1920×1080
			t = [2]float64{}
		}
		rows = append(rows, target{"recolour", "Recolour/" + s.path(), s, t[0], t[1], steadyAllocs})
	}
	hd := scenes()[:2]
	rows = append(rows,
		target{"pan step, UI goroutine", "PanStep", hd[1], 2, 1, 0},
		target{"zoom step, UI goroutine", "ZoomStep", hd[1], 2, 1, 0},
		target{"under the pointer", "UnderPointer/exact/world", hd[0], 0.001, 0.0001, 0},
		target{"under the pointer", "UnderPointer/exact/central-asia", hd[1], 0.001, 0.0001, 0},
		target{"... nearest in 12 dp", "UnderPointer/nearest/central-asia", hd[1], 0, 0, 0},
		target{"unit at a place", "At", scene{}, 0.001, 0.0001, 0},
		target{"shapes: coarse", "LoadCoarse", scene{}, 10, 3, 0},
		target{"shapes: all levels", "LoadAll", scene{}, 150, 50, 0},
	)
	for _, s := range scenes() {
		t := export[s.path()]
		rows = append(rows, target{"export PNG, process", "Export/" + s.path(), s, t[0], t[1], 0})
	}
	return rows
}
