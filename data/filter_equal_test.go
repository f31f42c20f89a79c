package data

import (
	"reflect"
	"testing"
)

// TestFilterEqual: each field counts, and a clone says the same without sharing
// a list.
func TestFilterEqual(t *testing.T) {
	fields := reflect.TypeFor[Filter]()
	for i := range fields.NumField() {
		var f Filter
		switch field := reflect.ValueOf(&f).Elem().Field(i); field.Kind() {
		case reflect.Slice:
			field.Set(reflect.MakeSlice(field.Type(), 1, 1))
			field.Index(0).SetString("x")
		case reflect.String:
			field.SetString("x")
		case reflect.Bool:
			field.SetBool(true)
		default:
			t.Fatalf("%s: teach this test its kind", fields.Field(i).Name)
		}
		clone := f.Clone()
		if f.Equal(Filter{}) || !f.Equal(clone) {
			t.Errorf("%s does not count", fields.Field(i).Name)
		}
		if field := reflect.ValueOf(&f).Elem().Field(i); field.Kind() == reflect.Slice {
			if field.Index(0).SetString("y"); f.Equal(clone) {
				t.Errorf("a clone shares %s", fields.Field(i).Name)
			}
		}
	}
}
